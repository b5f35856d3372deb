"""Recognises the line that opens a block, and misspelt ones."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mkdocs_course.model.quiz.block import COMMON, QUIZ, Block
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.text.sign import has

# What may precede a block: indentation, and the markers of quotes, list items, definitions and footnotes.
# A line can be very long and consist of one character: no pattern may backtrack.
PREFIX = r"^(?P<lead>[ \t>]*+(?:(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]]{1,60}\]:)[ \t>]++)*+)"
OPENING = re.compile(rf"{PREFIX}(?P<signs>/{{3,}}+) *+(?P<block>[\w-]++) *+(?:\| *+(?P<name>\S.*))?$")
LIKE = re.compile(
    r"^[\s>]*+[/／]{2,}+\s*+(?P<word>[\w-]++)\s*+(?:(?:[|｜:：=]|[-–—]{1,2}>?(?=\s)|→)?\s*+(?P<name>\S.*))?$"
)
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]")
# What may stand after a second bar.
DAYS = re.compile(r"days *: *([1-9][0-9]{0,2})")
FILE = re.compile(r"(?:[\w./-]*/)?(?P<name>[\w-]+)\.ya?ml")
"""The name of a file, of which a block has what stands before the ending."""
CAPITALS = re.compile(r"^[A-Za-z0-9-]++(?=[ ]*(?:\||$))")
"""A name, with small letters or capitals."""
NEAR = 0.75
"""The similarity, as difflib measures it, from which a word is taken for a misspelt name of a block."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """A line that opens a block. `written` is the name of the block as typed, `signs` are its slashes.

    `option` is what stands after a second bar, where the block may have one. `signs_at`, `written_at` and `argument_at`
    are the offsets in characters of the slashes, the name and the argument; -1 if there is no argument.
    """

    block: Block
    written: str
    signs: str
    signs_at: int
    written_at: int
    argument: str
    argument_at: int
    option: str = ""

    @property
    def former(self) -> bool:
        """Whether the block is written with a deprecated name."""
        return self.written != self.block.name


def divide(block: Block, argument: str) -> tuple[str, str]:
    """Return the name in the argument of a block, and the text after a second bar, “” if there is none."""
    name, _, option = argument.partition("|") if block.timed or block.asks else (argument, "", "")
    return name.strip(), option.strip()


def occasion(block: Block, option: str) -> str | None:
    """Return the occasion under which answers in a block are stored, None if its option means nothing.

    It is “” for the first occasion of a quiz, `after` in a posttest and `after30` in one that comes 30 days later.
    """
    if not option or not block.timed:
        return block.occasion
    days = DAYS.fullmatch(option)
    return block.occasion + days[1] if days else None


@cache
def table() -> dict[str, Block]:
    """Return name → block, by current and deprecated names, for common blocks and those that kinds define."""
    every = (*COMMON, *kind_blocks().values())
    return {name: block for block in every for name in (block.name, *block.former)}


def opening(row: str) -> Opening | None:
    """Return the block that a line opens, None if it opens no known block or its argument is missing or too many."""
    if "///" not in row:
        return None
    match = OPENING.match(row)
    block = table().get(match["block"]) if match else None
    if not match or not block or bool(match["name"]) != block.argument:
        return None
    argument, option = divide(block, (match["name"] or "").rstrip())
    return Opening(
        block=block,
        written=match["block"],
        signs=match["signs"],
        signs_at=match.start("signs"),
        written_at=match.start("block"),
        argument=argument,
        argument_at=match.start("name"),
        option=option,
    )


def openings(text: str) -> Iterator[tuple[int, Opening]]:
    """Yield (number from 1, block) for each row of a text that opens a block."""
    for number, row in enumerate(text.split("\n"), 1) if has(text, "///") else ():
        if opened := opening(row):
            yield number, opened


COMMENT = re.compile(r"[ ]*//(?!/)[^|｜:：/]*$")
"""A row with two strokes, and without what parts the name of a block from its argument."""


def resembled(row: str) -> tuple[Block, str] | None:
    """Return the block that a line resembles, and its argument, “” if there is none; None if it resembles no block."""
    match = LIKE.match(row)
    if not match:
        return None
    written = row[match.start("word") :].rstrip()
    for name, block in table().items() if " " in written else ():
        words = name.split("-")
        spaced = re.match(rf"{' +'.join(words)}\b\s*[|｜:：]?\s*", written, re.IGNORECASE) if words[1:] else None
        if spaced:
            return block, written[spaced.end() :]
    argument = FILE.sub(r"\g<name>", (match["name"] or "").strip("|｜ "))
    # A telephone begins words with capitals, and no name has any.
    argument = CAPITALS.sub(lambda name: name[0].lower(), argument)
    # Behind two strokes a sentence is a comment.
    if " " in argument and COMMENT.match(row) and match["word"].lower() not in table():
        return None
    meant = closest_block(match["word"].lower())
    return (meant, argument) if meant else None


def closest_block(word: str) -> Block | None:
    """Return the block that a word most likely names, None if it resembles none, as blocks of other extensions do."""
    if re.search("qu?iz", word):
        return QUIZ
    if meant := synonym(word, table()):
        return table()[meant]
    letters = frozenset(word)
    # Comparing is slow: names that lack too many letters of the word are left out first.
    near = [name for name, own in _letters() if 2 * (len(name) - len(own - letters)) >= NEAR * (len(word) + len(name))]
    match = difflib.get_close_matches(word, near, n=1, cutoff=NEAR) if near else []
    return table()[match[0]] if match else None


@cache
def _letters() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return (name, its letters) for every name in the table."""
    return tuple((name, frozenset(name)) for name in table())
