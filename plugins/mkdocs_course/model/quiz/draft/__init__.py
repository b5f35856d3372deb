"""Questions as assistants and other programs draft them, read by what their fields mean."""
