"""The preview of a course: serves its last good pages, and builds them anew whenever a file changes."""
