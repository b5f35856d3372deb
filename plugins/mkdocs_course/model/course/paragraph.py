"""Where a paragraph of Markdown ends."""

OTHER = r"[ \t>]*(?:[-*+] |\d{1,9}[.)] |#{1,6} |\|)"
"""The beginning of a row that does not go on the paragraph above it: an item, a heading, a row of a table."""
