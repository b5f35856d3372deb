"""Lets a text without a sign of Markdown pass the inline patterns at once: each would look through it in vain.

Most texts of a lesson are such, and there are about twenty patterns.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

LINK, TAG, ADDRESS = ("[",), ("<",), ("://", "www.")
SIGNS = {
    **dict.fromkeys(("reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref"), LINK),
    **dict.fromkeys(("autolink", "automail", "html"), TAG),
    "backtick": ("`", "\\"),
    "escape": ("\\",),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "not_strong": ("*", "_"),
    "em_strong": ("*", "_"),
    "em_strong2": ("_",),
    "footnote": LINK,
    "course-break": ("\\",),
    "course-address": ADDRESS,
    "course-struck": ("~~",),
}
"""The name of an inline pattern, and what a text has that it applies to, one of them at least."""


def register(md: Markdown) -> None:
    """Make a Markdown instance pass over texts without signs, if the signs of all its inline patterns are known."""
    known = [name for name in SIGNS if name in md.inlinePatterns]
    if len(known) == len(md.inlinePatterns):
        signs = tuple(dict.fromkeys(sign for name in known for sign in SIGNS[name]))
        md.treeprocessors.register(_Inline(md, signs), "inline", 20)


class _Inline(InlineProcessor):
    """The tree processor of Python-Markdown, with its private method for a text, which has no other way in."""

    def __init__(self, md: Markdown, signs: tuple[str, ...]) -> None:
        super().__init__(md)
        self.signs = signs

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if not any(sign in data for sign in self.signs):
            return data
        return str(super()._InlineProcessor__handleInline(data, patternIndex))  # type: ignore[misc]
