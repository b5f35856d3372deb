"""The glossary of a course, and the collation of its terms in each language."""
