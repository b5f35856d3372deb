"""The kind of question `dialogue`."""
