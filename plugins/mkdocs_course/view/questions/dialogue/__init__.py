"""The view of the kind `dialogue`."""
