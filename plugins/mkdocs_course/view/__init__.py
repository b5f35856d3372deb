"""Rendering to HTML: templates and interface words of each language. Imports neither MkDocs nor Markdown."""
