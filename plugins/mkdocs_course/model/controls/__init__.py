"""Means of response that several kinds of question share: options, rows, typed answers."""
