"""The kind of question `plan`."""
