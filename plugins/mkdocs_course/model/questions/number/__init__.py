"""The kind of question `number`."""
