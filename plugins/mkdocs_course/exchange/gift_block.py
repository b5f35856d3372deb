"""A text in GIFT as the blocks of lines that hold one question each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.problem import Place

# A sign after a backslash is that sign. While a question is read, a private character stands for it.
SIGNS = "~=#{}:\\->%"
HIDDEN = {f"\\{sign}": chr(0xE100 + at) for at, sign in enumerate(SIGNS)}
SHOWN = str.maketrans({char: sign[1] for sign, char in HIDDEN.items()})
WRITTEN = str.maketrans({char: sign for sign, char in HIDDEN.items()})
EMBEDDED = re.compile(r"\{\d*:[A-Z_]+:")
"""The beginning of an answer within a text, of which there may be several."""
ESCAPE = re.compile("|".join(map(re.escape, HIDDEN)))
TAG = re.compile(r"\[tag:([^\[\]]+)\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """The lines of a question: where they begin, their text without comments, the category and the tags above."""

    place: Place
    text: str
    tags: tuple[str, ...]


def blocks(path: str, text: str) -> Iterator[Block]:
    """Yield the blocks between blank lines. A blank line within braces ends none if the braces close after it.

    A question has one pair of braces. So where the blank line is missing, a line that closes them ends a block too if
    others open after it.
    """
    lines = text.split("\n")
    kept, start, category, tags, open_ = list[str](), 0, "", list[str](), False
    for index, line in enumerate([*lines, ""]):
        if line.lstrip().startswith("//"):
            tags += TAG.findall(line)
            continue
        if not kept and (match := re.match(r"\s*\$CATEGORY:\s*(.*)", line)):
            names = [name.strip() for name in re.split(r"(?<!/)/(?!/)", match[1])]
            category = names[-1].replace("//", "/") if names[-1] not in ("top", "$course$") else ""
            continue
        blank = not line.strip() and not (open_ and index < len(lines) and _closes(lines, index))
        closed = not open_ and bool(kept) and kept[-1].rstrip().endswith("}")
        if kept and (blank or (closed and not EMBEDDED.search("\n".join(kept)) and _opens(lines, index))):
            text_ = ESCAPE.sub(lambda match: HIDDEN[match[0]], "\n".join(kept))
            place = Place(path=path, line=start + 1)
            yield Block(place=place, text=text_, tags=tuple(filter(None, (category, *tags))))
            kept, tags, open_ = [], [], False
        if blank:
            continue
        start = start if kept else index
        kept.append(line)
        bare = ESCAPE.sub("", line)
        if (last := max(bare.rfind("{"), bare.rfind("}"))) >= 0:
            open_ = bare[last] == "{"


def _opens(lines: list[str], index: int) -> bool:
    """Return whether a brace opens at a line, or after it before a blank one."""
    for line in lines[index : index + 200]:
        if not line.strip():
            return False
        if "{" in ESCAPE.sub("", line):
            return True
    return False


def _closes(lines: list[str], index: int) -> bool:
    """Return whether the brace that is open at a line closes before another one opens."""
    for line in lines[index : index + 200]:
        if sign := re.search(r"[{}]", ESCAPE.sub("", line)):
            return sign[0] == "}"
    return False
