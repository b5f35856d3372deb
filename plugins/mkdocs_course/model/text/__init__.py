"""Texts: in languages, with addresses and formulas, and folded for a comparison of what was typed."""
