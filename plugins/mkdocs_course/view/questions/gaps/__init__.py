"""The view of the kind `gaps`."""
