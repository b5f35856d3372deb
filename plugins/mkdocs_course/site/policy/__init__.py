"""The Content-Security-Policy of pages, and a check that they load and run nothing that it forbids."""
