"""The ids of headings, which keep the letters of any script."""

from __future__ import annotations

from pymdownx.slugs import slugify

_slug = slugify(case="lower")


def heading_slug(value: str, separator: str) -> str:
    """Return the id of a heading. Other plugins pass the arguments by the names that Python-Markdown gives them."""
    slug: str = _slug(value, separator)
    return slug
