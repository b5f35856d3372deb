"""Builds a site from pages: languages, staging, the files beside the pages. Does not import MkDocs."""
