"""The course as HTML: templates, the words of each language, and nothing that knows MkDocs or Markdown."""
