"""Options that stand in the text of a question, each with a letter, where a letter says which of them is right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.quiz.draft.draft import LETTERS
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block

ASK, RIGHT, WRONG = "ask", "right", "wrong"
OPTION = re.compile(r"(?:^|(?<=[\s？?。.!！:：;；]))[(（]?(?P<letter>[A-Ha-h])[.)）、．][ 　]*(?=\S)", re.MULTILINE)
"""The letter of an option, in a text that may have several of them in one line."""
LETTER = re.compile(r"[(（]?(?P<letter>[A-Ha-h])[.)）、．]?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The text of `ask`, taken apart: the question itself, and the `options` that follow it."""

    question: str
    options: tuple[str, ...]


def refuse(reader: Reader, node: Node) -> None:
    """Add the Problem of a question with its options in it, and raise ValidationError; any other is left alone."""
    entries = node.entries if isinstance(node, Mapping) and not node.flow else []
    fields = {key.value: (key, value) for key, value in entries if isinstance(key, Scalar)}
    if ASK not in fields or RIGHT not in fields or not _letters(fields[RIGHT][1]):
        return
    texts = _texts(fields[ASK][1])
    asked = {code: own for code, text in texts.items() if (own := _parted(text))}
    numbers = {len(own.options) for own in asked.values()}
    right = LETTERS.index(_letters(fields[RIGHT][1])[0])
    if not asked or len(asked) < len(texts) or len(numbers) > 1 or right >= min(numbers):
        return
    options = [_by_language({code: own.options[at] for code, own in asked.items()}) for at in range(min(numbers))]
    meant: dict[str, writing.Value] = {
        ASK: _by_language({code: own.question for code, own in asked.items()}),
        RIGHT: options[right],
        WRONG: [option for at, option in enumerate(options) if at != right],
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
    matches = [*OPTION.finditer(text)]
    if len(matches) < 2 or [match["letter"].upper() for match in matches] != [*LETTERS[: len(matches)]]:
        return None
    ends = [*(match.start() for match in matches[1:]), len(text)]
    options = tuple(text[match.end() : end].strip(" \n;；") for match, end in zip(matches, ends, strict=True))
    question = text[: matches[0].start()].strip()
    # Where a question follows, what stands before it are the cases that it is about.
    asks = any(sign in options[-1] for sign in "?？")
    return Asked(question=question, options=options) if question and all(options) and not asks else None


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
