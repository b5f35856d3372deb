"""The kind of question `scale`."""
