"""A question of a table: the neutral record that its cells make."""

from __future__ import annotations

import re
from collections.abc import Collection

from mkdocs_course.exchange import answers, headings, numbers, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.numbers import Span, decimal
from mkdocs_course.exchange.question import LeftOut, Losses, item
from mkdocs_course.exchange.table_record import Record
from mkdocs_course.model.interaction.item import Interaction, Item

PAIR = re.compile(r"(?:(?<![^\S\t])[^\S\t]++)?(?:->|=>|→|＝|=|\t)\s*+")
NUMBERED = re.compile(r"^\d+[.)、．]\s*")
BETWEEN = re.compile(r"(?:(?<![^\S\n])[^\S\n]++)?(?:(?<![-–—=])[-–—=]*+[>＞]|[→⇒<＜|｜\n]|[-–—])\s*+")
"""The number of an item, and what stands between the letters of items in their order."""
SHORT = 80
"""The number of characters of an answer to type; a longer one is compared by the learner."""


def interaction(record: Record, losses: Losses) -> Interaction:
    """Return the question of a record. Raises LeftOut if it has no answer that can be used."""
    question = _interaction(record, losses)
    for text in record.unused():
        losses.drop("import-no-place", text)
    return question


def _interaction(record: Record, losses: Losses) -> Interaction:
    points = record.get("points") or "1"
    worth = float(decimal(points)) if numbers.is_number(points) else 1.0
    if (kept := min(100.0, max(0.5, worth))) != worth or not numbers.is_number(points):
        losses.change("import-points", points)
    asked = item(
        plain.markdown(record.get("question")),
        id=record.get("id"),
        feedback=plain.markdown(record.get("why")),
        hints=map(plain.markdown, record.each("hint")),
        points=kept,
        tags=[tag.strip() for tag in re.split("[\n,;，、；|]", record.get("tags"))],
    )
    kind = headings.KINDS.get(headings.plain(record.get("kind")), "")
    if record.get("kind") and not kind:
        losses.drop("import-kind-word", record.get("kind"))
    if kind in FREE:
        return FREE[kind](record, asked, losses)
    if record.options and kind != "sorted":
        return _lettered(record, asked, kind, losses)
    if record.get("wrong") or kind in ("single", "multiple"):
        rights = record.parts("right")
        replies = [Reply(text=_line(text), fraction=1.0) for text in rights]
        replies += (Reply(text=_line(text)) for text in record.parts("wrong"))
        return answers.choice(asked, replies, losses, multiple=_has_several(kind, rights, losses))
    answer = record.get("right")
    if headings.plain(answer) in headings.TRUTH and answer not in ("0", "1"):
        return _statement(record, asked, losses)
    if numbers.is_number(answer):
        return _number(record, asked, losses)
    if record.get("example") or len(answer) > SHORT:
        return _open(record, asked, losses)
    return _typed(record, asked, losses)


def _has_several(kind: str, right: Collection[str], losses: Losses) -> bool:
    """Return whether several options are to be chosen: where several are right, whatever its kind is called."""
    if kind == "single" and len(right) > 1:
        losses.change("import-several", ", ".join(sorted(right)))
    return kind == "multiple" or len(right) > 1


def _lettered(record: Record, asked: Item, kind: str, losses: Losses) -> Interaction:
    right = record.marked or _right_letters(record, losses)
    replies = [
        Reply(text=_line(text), fraction=float(letter in right), feedback=record.why(letter))
        for letter, text in sorted(record.options.items())
    ]
    return answers.choice(asked, replies, losses, multiple=_has_several(kind, right, losses))


def _right_letters(record: Record, losses: Losses) -> set[str]:
    """Return the letters of the right options, which the answer says by letter, by number or by text."""
    parts = record.parts("right")
    texts = {plain.one_line(text).casefold(): letter for letter, text in record.options.items()}
    named = [texts.get(plain.one_line(text).casefold(), "") for text in parts]
    letters = headings.letters(record.get("right"))
    known = bool(letters) and all(letter in record.options for letter in letters)
    if parts and all(named):
        if known and set(named) != set(letters):
            losses.change("import-ambiguous", record.get("right"))
        return set(named)
    if known:
        return set(letters)
    raise LeftOut("import-no-such-option" if parts else "import-no-right", value=record.get("right")[:40])


def _statement(record: Record, asked: Item, _: Losses) -> Interaction:
    right = record.get("right")
    judged = {letter: headings.TRUTH.get(headings.plain(text)) for letter, text in record.options.items()}
    # “A” and “1” name an option where there are options.
    named = [judged[letter] for letter in headings.letters(right) if judged.get(letter) is not None]
    true = named[0] if len(named) == 1 else headings.TRUTH.get(headings.plain(right))
    if true is None:
        raise LeftOut("import-no-right")
    whys = {truth: record.why(letter) for letter, truth in judged.items()}
    return answers.true_false(asked, is_true=true, why_true=whys.get(True, ""), why_false=whys.get(False, ""))


def _number(record: Record, asked: Item, losses: Losses) -> Interaction:
    """Return a question whose answer is a number, with its tolerance and unit; raises LeftOut if one is no number."""
    value, tolerance = decimal(record.get("right")), abs(decimal(record.get("tolerance") or "0"))
    return numbers.question(
        asked, [Span(low=value - tolerance, high=value + tolerance)], losses, plain.markdown(record.get("unit"))
    )


def _pairs(record: Record, asked: Item, _: Losses) -> Interaction:
    sides = [PAIR.split(text, maxsplit=1) for text in (*record.parts("right"), *record.options.values())]
    if any(len(side) < 2 for side in sides):
        raise LeftOut("import-no-pair")
    return answers.match(
        asked, [(_line(left), _line(right)) for left, right in sides], map(_line, record.parts("wrong"))
    )


def _order(record: Record, asked: Item, losses: Losses) -> Interaction:
    texts = record.parts("right")
    if record.options:
        texts = [record.options[letter] for letter in _order_of_letters(record, texts, losses)]
    return answers.order(asked, [_line(NUMBERED.sub("", text)) for text in texts])


def _order_of_letters(record: Record, parts: list[str], losses: Losses) -> list[str]:
    """Return the letters of the options in their right order: that of the answer, or of the columns without one."""
    letters = headings.letters(BETWEEN.sub(" ", record.get("right")))
    texts = {plain.one_line(text).casefold(): letter for letter, text in record.options.items()}
    for written in (parts, re.split("[,，;；、]", record.get("right"))):
        named = [texts.get(plain.one_line(text.strip()).casefold(), "") for text in written]
        if parts and all(named):
            letters = named
            break
    if parts and (not letters or not {*letters} <= record.options.keys()):
        raise LeftOut("import-no-such-option", value=record.get("right")[:40])
    for letter in sorted(record.options.keys() - {*letters} if letters else ()):
        losses.drop("import-no-place", record.options[letter])
    return letters or sorted(record.options)


def _open(record: Record, asked: Item, _: Losses) -> Interaction:
    return answers.open_(asked, plain.markdown(record.get("example") or record.get("right")))


def _typed(record: Record, asked: Item, losses: Losses) -> Interaction:
    return answers.typed(asked, [Reply(text=text, fraction=1.0) for text in record.parts("right")], losses)


FREE = {
    "statement": _statement,
    "typed": _typed,
    "value": _number,
    "pairs": _pairs,
    "sorted": _order,
    "open": _open,
}


def _line(text: str) -> str:
    return plain.one_line(plain.markdown(text))
