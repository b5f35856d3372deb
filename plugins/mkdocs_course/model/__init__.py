"""The course as data: bytes become nodes with places, nodes become frozen dataclasses, faults become Problems.

It depends on the standard library and PyYAML only, and knows nothing of HTML, Markdown, Jinja2 or MkDocs.
"""
