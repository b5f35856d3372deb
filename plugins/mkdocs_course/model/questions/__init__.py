"""One module a kind of question; a template and a runtime module of the same name go with it."""
