"""The course as data: bytes become nodes with places, nodes become frozen dataclasses, faults become Problems.

Standard library and PyYAML only. Nothing here knows HTML, Markdown, Jinja2 or MkDocs.
"""
