"""The kind of question `matching`."""
