"""The course: its lessons, the blocks in them, its glossary and certificate, and its mkdocs.yml."""
