"""Formats Problems as text."""
