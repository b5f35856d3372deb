"""Formulas in TeX, where an extension of the course reads them: nothing in them is a mark of Markdown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from mkdocs_course.model.course.blocks import CODE, outside_fences
from mkdocs_course.model.course.paragraph import OTHER

EXTENSIONS = ("pymdownx.arithmatex", "mdx_math")
"""The Markdown extensions that read formulas."""
OPENING = re.compile(r"\\begin\{(\w{1,20}\*?)\}|\$\$?|\\[(\[]|\\.")
"""The beginning of a formula, or a sign behind a backslash, which begins none."""
END = re.compile(r"\\end\{(\w{1,20}\*?)\}")
CLOSING = {"$$": "$$", "$": "$", r"\(": r"\)", r"\[": r"\]"}
LETTER = "x"
APART = re.compile(rf"\n(?=\n|{OTHER})")
"""What ends a paragraph: a blank row, or one that does not go on."""
INLINE = ("$", r"\(")
"""The signs of formulas within a paragraph. Between dollars these have no space at their ends."""


def without(text: str, extensions: Collection[str] | None) -> str:
    """Return a Markdown text with letters in place of its formulas. Rows and columns stay as they are.

    `extensions` are the names of the Markdown extensions of the course, None if they are not known: where none of them
    reads formulas, the text is returned as it is.
    """
    pieces, done = list[str](), 0
    for start, end in spans(text, extensions):
        pieces += [text[done:start], re.sub(r"[^\s]", LETTER, text[start:end])]
        done = end
    return "".join((*pieces, text[done:]))


def spans(text: str, extensions: Collection[str] | None) -> Iterator[tuple[int, int]]:
    """Return the start and the end of each formula of a Markdown text, as `without` finds them."""
    read = extensions and any(name in extensions for name in EXTENSIONS)
    return _formulas(_without_code(text)) if read else iter(())


def in_rows(text: str, plain: str) -> list[int]:
    """Return the number of formulas in each row of a text, of which `plain` has letters in their place."""
    pairs = zip(text.split("\n"), plain.split("\n"), strict=True)
    return [0 if row == other else 1 + row.count("$") // 2 + row.count("\\(") for row, other in pairs]


def _without_code(text: str) -> str:
    rows = [" " * len(row) for row in text.split("\n")]
    for number, row in outside_fences(text):
        rows[number - 1] = CODE.sub(lambda code: " " * len(code[0]), row) if "`" in row else row
    return "\n".join(rows)


def _formulas(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of each formula."""
    at, paragraph, searched = 0, -1, dict[str, int]()
    ends = {end[1]: end.end() for end in END.finditer(text)}
    while match := OPENING.search(text, at):
        at = match.end()
        if at > paragraph:
            apart = APART.search(text, at)
            paragraph = apart.start() if apart else len(text)
        closing = f"\\end{{{match[1]}}}" if match[1] else CLOSING.get(match[0], "")
        limit = paragraph if match[0] in INLINE else len(text)
        # Up to there the end has been searched already.
        if not closing or at < searched.get(closing, 0) or (match[1] and at >= ends.get(match[1], 0)):
            continue
        end = text.find(closing, at, limit)
        if end < 0:
            searched[closing] = limit
        elif match[0] != "$" or text[at:end].strip() == text[at:end] != "":
            at = end + len(closing)
            yield match.start(), at
