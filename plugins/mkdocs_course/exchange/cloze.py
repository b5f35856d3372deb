"""Embedded answers of Moodle, `{1:SHORTANSWER:=Stockholm}`: https://docs.moodle.org/en/Embedded_Answers_(Cloze)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from mkdocs_course.exchange import answers, html, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.moodle_question import MARK, pieces
from mkdocs_course.exchange.question import Bank, LeftOut, Losses, Question, item
from mkdocs_course.model.interaction.item import Item
from mkdocs_course.model.interaction.text_entry import Entry, TextEntry
from mkdocs_course.model.problem import Place

EMBEDDED = re.compile(r"\{\d*:([A-Z_]+):((?:\\.|[^}\\])*)\}", re.DOTALL)
TYPED = frozenset(("SHORTANSWER", "SA", "MW"))
CHOSEN = frozenset(("MULTICHOICE", "MC"))
NUMERIC = frozenset(("NUMERICAL", "NM"))
NAME = re.compile(f"({'|'.join((*TYPED, *CHOSEN, *NUMERIC))})_?[CVHS]*")
"""The name of an embedded answer. The letters after it say that capital letters count, or how options are arranged."""
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
ANSWER = re.compile(r"(?:(=)|%(-?[\d.,]+)%)?(.*)", re.DOTALL)
HIDDEN = 0xE100
"""The first of the private characters that stand for characters with a backslash."""


def has_answers(text: str) -> bool:
    """Return whether a text has embedded answers."""
    return EMBEDDED.search(text) is not None


def read(path: str, text: str, fill: str) -> Bank:
    """Return the one question of a text with embedded answers; `fill` is what is asked."""
    place = Place(path=path)
    losses = Losses(place=place)
    try:
        record = question(text, item(fill), losses)
    except LeftOut as left_out:
        return Bank(problems=(left_out.problem(place, plain.one_line(text)),))
    return Bank(questions=(Question(interaction=record, place=place, problems=tuple(losses.problems)),))


def question(text: str, asked: Item, losses: Losses) -> TextEntry:
    """Return the question of a text with embedded answers. Raises LeftOut for an answer that a gap cannot have."""
    shown, gaps = entries(text, MARK, losses)
    written = html.markdown(shown, losses) if html.is_html(shown) else plain.markdown(shown)
    return answers.gaps(asked, pieces(written, lambda number, _: f"gap-{number}"), gaps)


def entries(text: str, mark: str, losses: Losses) -> tuple[str, tuple[Entry, ...]]:
    """Return a text with a mark in place of each embedded answer, and the gaps for these.

    `mark` is a format string for the number of a gap, from 1: `[gap-{}]`.

    Raises LeftOut for an answer that a gap cannot have.
    """
    gaps = list[Entry]()

    def gap(match: re.Match[str]) -> str:
        gaps.append(_entry(f"gap-{len(gaps) + 1}", match[1], match[2], losses))
        return mark.format(len(gaps))

    return EMBEDDED.sub(gap, text), tuple(gaps)


def _entry(id: str, name: str, inside: str, losses: Losses) -> Entry:
    named = NAME.fullmatch(name)
    kind = named[1] if named else ""
    replies = list(_replies(unescape(inside)))
    if kind in CHOSEN:
        marked = [Reply(text=plain.markdown(r.text), fraction=r.fraction, feedback=r.feedback) for r in replies]
        return answers.chosen(id, marked, losses)
    if kind in NUMERIC:
        for reply in replies:
            if re.search(r":0*\.?0*[1-9]", reply.text):
                losses.change("import-tolerance", reply.text)
        replies = [Reply(text=r.text.partition(":")[0], fraction=r.fraction, feedback=r.feedback) for r in replies]
    elif kind not in TYPED:
        raise LeftOut("import-gap")
    return answers.entry(id, replies, losses)


def _replies(inside: str) -> Iterator[Reply]:
    hidden = ESCAPE.sub(lambda match: chr(HIDDEN + ord(match[1])) if ord(match[1]) < 128 else match[1], inside)
    for reply in hidden.split("~"):
        match = ANSWER.fullmatch(reply.strip())
        assert match
        name, _, feedback = match[3].partition("#")
        share = 1.0 if match[1] else float(match[2].replace(",", ".")) / 100 if _is_share(match[2]) else 0.0
        yield Reply(text=_shown(name), fraction=share, feedback=plain.markdown(_shown(feedback)))


def _is_share(written: str | None) -> bool:
    return bool(written and re.fullmatch(r"-?\d+(?:[.,]\d+)?", written))


def _shown(text: str) -> str:
    """Return a text with its escaped characters, on one line."""
    shown = (chr(ord(char) - HIDDEN) if HIDDEN <= ord(char) < HIDDEN + 128 else char for char in text)
    return plain.one_line("".join(shown))
