"""The table of blocks that a page may contain, shared by the lesson reader and the Markdown extension.

A block is written as two lines, `/// quiz | first-meeting` and `///`. A kind of question may define blocks of its own
in its class variable `blocks`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A block, identified by its `name`.

    `argument` is whether it takes a name after the bar: that of a quiz or of a page part. `former` are its deprecated
    names, which are still read, with a warning. `malformed` is the code of the Problem of a line that resembles the
    block, and `unfit` that of a quiz without a question of the kind that defines the block.

    In an `optional` block the learner answers the quiz, which then does not count for the lesson. One that `shows`
    shows the learner's answers to it.

    A block with an `occasion` comes back to a quiz, and its answers are stored under this name, beside those of the
    quiz. `timed` is whether the number of days after which it comes back can stand after a second bar, and `asks`
    whether a question that it asks can. `unplaced` is the code of the Problem of a block whose quiz is nowhere placed,
    `early` that of a block on the page of its quiz.
    """

    name: str
    argument: bool = True
    former: tuple[str, ...] = ()
    malformed: str = "block-line"
    unfit: str = ""
    optional: bool = False
    shows: bool = False
    occasion: str = ""
    timed: bool = False
    asks: bool = False
    unplaced: str = ""
    early: str = ""

    @property
    def has_form(self) -> bool:
        """Whether the block is a form with a script of its own."""
        return self.optional or self.shows or bool(self.occasion)

    @property
    def method(self) -> str:
        """The name that stands for the block in code, and that its script has."""
        return self.name.replace("-", "_")


QUIZ = Block(name="quiz", malformed="quiz-line")
POSTTEST = Block(name="posttest", former=("again",), malformed="quiz-line", occasion="after", timed=True)
"""A quiz that is repeated after the lesson, or some days later: `/// posttest | first-meeting | days: 30`."""
PAGE_PART = Block(name="page-part", former=("course",), asks=True)
"""A part of a page that a script fills with what the learner has done. `/// page-part | continue | ask: first-meeting`
asks a question of a quiz as well."""
GLOSSARY = Block(name="glossary", argument=False, malformed="glossary-line")
FIGURE = Block(name="figure")
"""A figure that is drawn from a few lines of YAML: `/// figure | four-steps`."""

COMMON = (QUIZ, POSTTEST, GLOSSARY, PAGE_PART, FIGURE)
