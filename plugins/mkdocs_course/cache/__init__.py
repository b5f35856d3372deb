"""Remembers what was made of a course, as long as nothing that enters it has changed."""
