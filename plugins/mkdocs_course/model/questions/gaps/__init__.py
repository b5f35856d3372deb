"""The kind of question `gaps`."""
