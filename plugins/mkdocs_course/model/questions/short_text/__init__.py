"""The kind of question `short_text`."""
