"""The six neutral records, made of what most formats have: texts with fractions and feedback."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mkdocs_course.exchange.question import LeftOut, Losses, text
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Item, Option
from mkdocs_course.model.interaction.match import Match, Row
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.interaction.order import Order
from mkdocs_course.model.interaction.text_entry import Answer, Entry, Passage, Piece, TextEntry
from mkdocs_course.model.text.fold import fold


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """An answer as most formats have it: a text, the share of the points that it earns, and its feedback."""

    text: str
    fraction: float = 0.0
    feedback: str = ""


def choice(item: Item, replies: Iterable[Reply], losses: Losses, *, multiple: bool = False) -> Choice:
    """Return a question with options to choose. Raises LeftOut if no option is right, or there is only one option."""
    distinct = _distinct(replies, losses)
    if len(distinct) < 2:
        raise LeftOut("import-too-few")
    best = max(reply.fraction for reply in distinct)
    if best <= 0:
        raise LeftOut("import-no-right")
    rights = [reply for reply in distinct if (reply.fraction > 0 if multiple else reply.fraction == best)]
    multiple = multiple or len(rights) > 1
    share = 1 / len(rights)
    for reply in distinct:
        even = reply.fraction == best if reply in rights else reply.fraction <= 0
        if not even:
            losses.change("import-weight", reply.text)
    options = tuple(
        Option(
            id="",
            text=text(reply.text),
            feedback=text(reply.feedback),
            fraction=(share if reply in rights else -share if multiple else 0.0),
        )
        for reply in distinct
    )
    return Choice(item=item, options=options, multiple=multiple)


def true_false(item: Item, *, is_true: bool, why_true: str = "", why_false: str = "") -> Choice:
    """Return a true/false question, as a choice between the options “true” and “false”.

    `why_true` is the feedback, in Markdown, for those who choose “true”, and `why_false` for the others; “” for none.
    """
    options = (
        Option(id="true", text=(), feedback=text(why_true), fraction=float(is_true)),
        Option(id="false", text=(), feedback=text(why_false), fraction=float(not is_true)),
    )
    return Choice(item=item, options=options, statement=True)


def match(item: Item, pairs: Iterable[tuple[str, str]], extra: Iterable[str] = ()) -> Match:
    """Return pairs to match, and choices that fit nowhere. Raises LeftOut if there is too little to choose from."""
    rows = tuple(dict.fromkeys((left, right) for left, right in pairs if left and right))
    rights = dict.fromkeys(right for _, right in rows)
    choices = [*rights, *(name for name in dict.fromkeys(extra) if name and name not in rights)]
    if len({left for left, _ in rows}) < len(rows):
        raise LeftOut("import-pair-twice")
    if len(rows) < 2 or len(choices) < 2:
        raise LeftOut("import-too-few")
    ids = {name: f"choice-{number}" for number, name in enumerate(choices, 1)}
    return Match(
        item=item,
        rows=tuple(
            Row(id=f"row-{number}", text=text(left), right=ids[right], fraction=1 / len(rows))
            for number, (left, right) in enumerate(rows, 1)
        ),
        choices=tuple(Option(id=id, text=text(name)) for name, id in ids.items()),
    )


def order(item: Item, texts: Sequence[str]) -> Order:
    """Return items in their right order. Raises LeftOut for fewer than two, or for two that are equal."""
    if len(texts) < 2 or len(set(texts)) < len(texts):
        raise LeftOut("import-too-few")
    return Order(
        item=item, items=tuple(Option(id=f"item-{number}", text=text(name)) for number, name in enumerate(texts, 1))
    )


def typed(item: Item, replies: Iterable[Reply], losses: Losses) -> TextEntry:
    """Return a question with a word to type. Raises LeftOut if no text is right."""
    return TextEntry(item=item, entries=(entry("", replies, losses),), self_assessed=True)


def entry(id: str, replies: Iterable[Reply], losses: Losses) -> Entry:
    """Return a field to type into: the right texts are one answer, and each wrong one with feedback is a near miss.

    Raises LeftOut if no text is right.
    """
    right: dict[str, str] = {}
    feedback, near = "", list[Answer]()
    for reply in sorted(replies, key=lambda reply: -reply.fraction):
        name = fold(reply.text)
        if "*" in reply.text.replace(r"\*", "") or not name:
            losses.drop("import-pattern", reply.text)
        elif reply.fraction >= 1 or (not right and reply.fraction > 0):
            right.setdefault(name, reply.text)
            feedback = feedback or reply.feedback
        elif name not in right and reply.feedback and not id:
            if reply.fraction > 0:
                losses.change("import-weight", reply.text)
            near.append(Answer(texts=text(reply.text), fraction=0.0, feedback=text(reply.feedback)))
        elif name not in right:
            losses.drop("import-near", reply.text)
    if not right:
        raise LeftOut("import-no-right")
    if feedback:
        losses.drop("import-feedback", feedback)
    texts = tuple(translation for answer in right.values() for translation in text(answer))
    return Entry(id=id, answers=(Answer(texts=texts, fraction=1.0), *near))


def chosen(id: str, replies: Iterable[Reply], losses: Losses) -> Entry:
    """Return a gap with options to choose from. Raises LeftOut unless exactly one is right and one is wrong."""
    distinct = _distinct(replies, losses)
    best = max((reply.fraction for reply in distinct), default=0)
    rights = [reply for reply in distinct if reply.fraction == best > 0]
    if not rights:
        raise LeftOut("import-no-right")
    if len(rights) > 1 or len(distinct) < 2:
        raise LeftOut("import-gap")
    options = tuple(
        Option(id="", text=text(reply.text), feedback=text(reply.feedback), fraction=float(reply in rights))
        for reply in distinct
    )
    return Entry(id=id, options=options)


def gaps(item: Item, pieces: Iterable[tuple[str, str]], entries: Iterable[Entry]) -> TextEntry:
    """Return a text with gaps. `pieces` are texts with the id of the gap that follows each, “” after the last.

    Raises LeftOut if there is no gap.
    """
    fields = tuple(entries)
    if not fields:
        raise LeftOut("import-no-right")
    passage = Passage(language="", pieces=tuple(Piece(text=before, entry=gap) for before, gap in pieces))
    return TextEntry(item=item, entries=fields, passages=(passage,))


def open_(item: Item, example: str) -> Open:
    """Return a question with a free answer. Raises LeftOut without an example, which learners compare theirs with."""
    if not example:
        raise LeftOut("import-no-example")
    # It is not marked, so it has no points.
    return Open(item=replace(item, points=1), purpose="text", example=text(example))


def _distinct(replies: Iterable[Reply], losses: Losses) -> list[Reply]:
    """Return the replies without empty ones and without those that repeat the text of an earlier one."""
    kept: dict[str, Reply] = {}
    for reply in replies:
        name = unicodedata.normalize("NFKC", reply.text).strip().casefold()
        if not name:
            losses.drop("import-empty-option", "–")
        elif name in kept:
            losses.drop("import-option-twice", reply.text)
        else:
            kept[name] = reply
    return list(kept.values())
