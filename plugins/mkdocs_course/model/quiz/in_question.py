"""Options that stand in the text of a question, with letters of which one is said to be right, or with boxes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.quiz.draft.draft import LETTERS
from mkdocs_course.model.quiz.draft.rows import BOX, options_in_text
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block

ASK, RIGHT, ALL, WRONG = "ask", "right", "all-right", "wrong"
LETTER = re.compile(r"[(（]?(?P<letter>[A-Ha-h])[.)）、．]?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The text of `ask`, taken apart: the question itself, the `options` that follow it, and which have a tick."""

    question: str
    options: tuple[str, ...]
    right: tuple[int, ...] = ()


def refuse(reader: Reader, node: Node) -> None:
    """Add the Problem of a question with its options in it, and raise ValidationError; any other is left alone."""
    entries = node.entries if isinstance(node, Mapping) and not node.flow else []
    fields = {key.value: (key, value) for key, value in entries if isinstance(key, Scalar)}
    if ASK not in fields:
        return
    letter = _letters(fields[RIGHT][1]) if RIGHT in fields else ""
    texts = _texts(fields[ASK][1])
    read = _parted if letter else _ticked if not {RIGHT, ALL, WRONG} & fields.keys() else None
    asked = {code: own for code, text in texts.items() if read and (own := read(text))}
    numbers = {(len(own.options), own.right) for own in asked.values()}
    if not asked or len(asked) < len(texts) or len(numbers) > 1:
        return
    ((number, ticked),) = numbers
    right = ticked or (LETTERS.index(letter),)
    if max(right) >= number:
        return
    options = [_by_language({code: own.options[at] for code, own in asked.items()}) for at in range(number)]
    chosen = [options[at] for at in right]
    meant: dict[str, writing.Value] = {
        ASK: _by_language({code: own.question for code, own in asked.items()}),
        **({ALL: chosen} if len(chosen) > 1 else {RIGHT: chosen[0]}),
        WRONG: [option for at, option in enumerate(options) if at not in right],
    }
    key = fields[ASK][0]
    shown = "\n".join(writing.lines(meant, 0))
    fix = _fix(reader, fields, meant)
    place = reader.place(key)
    reader.problems.append(Problem.at(place, "wrong-type", "options-in-question", fix=fix, line=shown))
    raise ValidationError


def _letters(node: Node) -> str:
    """Return the letter that a text is, “” if it is none."""
    match = LETTER.fullmatch(node.value.strip()) if isinstance(node, Scalar) else None
    return match["letter"].upper() if match else ""


def _texts(node: Node) -> dict[str, str]:
    """Return a text by language, one for all languages under “”."""
    if isinstance(node, Scalar):
        return {"": node.value}
    entries = node.entries if isinstance(node, Mapping) else []
    return {key.value: it.value for key, it in entries if isinstance(key, Scalar) and isinstance(it, Scalar)}


def _parted(text: str) -> Asked | None:
    """Return what a text asks apart from its options, None if they are not A, B and so on."""
    before, lettered = options_in_text(text)
    options = tuple(option.strip(" \n;；") for _, option in lettered)
    question = before.strip()
    # Where a question follows, what stands before it are the cases that it is about.
    whole = question and options and all(options) and not any(sign in options[-1] for sign in "?？")
    return Asked(question=question, options=options) if whole else None


def _ticked(text: str) -> Asked | None:
    """Return what a text asks apart from the boxes in its last rows, None if not some of these are ticked."""
    rows = [row for row in text.split("\n") if row.strip()]
    boxes = [match for row in rows if (match := BOX.fullmatch(row))]
    right = tuple(at for at, match in enumerate(boxes) if match["box"] != " ")
    above = rows[: len(rows) - len(boxes)]
    if not above or any(map(BOX.fullmatch, above)) or not 0 < len(right) < len(boxes):
        return None
    options = tuple(match["text"].strip() for match in boxes)
    return Asked(question="\n\n".join(row.strip() for row in above), options=options, right=right)


def _by_language(texts: dict[str, str]) -> writing.Value:
    return texts.get("", texts)


def _fix(reader: Reader, fields: dict[str, tuple[Scalar, Node]], meant: dict[str, writing.Value]) -> Fix | None:
    """Return the fix that writes the three fields anew, None where others stand between them."""
    own = sorted((fields[name] for name in (ASK, RIGHT, WRONG) if name in fields), key=lambda pair: pair[0].line)
    first, column = own[0][0].line, own[0][0].column - 1
    last = max(end_of_block(reader.lines, key.line, column + 1) for key, _ in own)
    between = [key for key, _ in fields.values() if first <= key.line <= last]
    wrong = fields.get(WRONG, (None, None))[1]
    if len(between) > len(own) or not (wrong is None or isinstance(wrong, Sequence)):
        return None
    rows = [f"{' ' * column}{row}" for row in writing.lines(meant, 0)]
    rows[0] = reader.lines[first - 1][:column] + rows[0][column:]
    return Fix(first=first, last=last, lines=tuple(rows), safe=False)
