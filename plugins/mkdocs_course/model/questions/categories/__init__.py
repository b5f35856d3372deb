"""The kind of question `categories`."""
