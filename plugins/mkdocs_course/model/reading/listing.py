"""Lists that are written in another form: as one text, as numbered fields, or as a list for each language."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING, NoReturn

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import quoting, writing
from mkdocs_course.model.reading.lines import lookalike_character
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.reading.scalar import scalar

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

OPENERS = {"【": "[", "［": "[", "｛": "{"}
SIGNS = str.maketrans("【】［］｛｝，", "[][]{},")
PARTING = re.compile(" *[,，、;；|] *")
NUMBER = re.compile(r"\d{1,2}|[A-Ha-h]")
NUMBERED = re.compile(r"(?P<lead> *)\"?(?:\d{1,2}|[A-Ha-h])\"? *: *(?P<rest>.*)")
IN_ONE = ("、", "；", ";", "|")
"""The signs between texts of which one list item may have been made by mistake."""


def refuse(reader: Reader, node: Node, *, words: bool) -> NoReturn:
    """Add the Problem of a node where a list is wanted, and raise ValidationError.

    `words` is whether its items are words, so that a comma parts them.
    """
    if isinstance(node, Scalar):
        if node.value[:1] in OPENERS:
            char, line, place = node.value[0], reader.line(node), reader.place(node)
            if not reader.problems.full(place, warning=False):
                sign = OPENERS[char]
                reader.problems.kept.append(lookalike_character(place, char, sign, line.translate(SIGNS)))
            reader.invalid()
        texts = PARTING.split(node.value) if words and node.style is None else [node.value]
        items = f"[{', '.join(scalar(text, flow=True) for text in texts if text)}]"
        if node.value and "\n" not in node.value and (fix := reader.renamed(node, items)):
            reader.fail(node, "wrong-type", "list-in-line", line=fix.lines[0])
    if isinstance(node, Mapping):
        _refuse_mapping(reader, node)
    reader.fail(node, "wrong-type", "list")


def check_signs(reader: Reader, node: Sequence) -> None:
    """Add a Problem for each item in brackets that a sign of another script should have parted."""
    for item in node.items if node.flow else ():
        if isinstance(item, Scalar) and item.style is None:
            sign = "，" if "，" in item.value else next((it for it in IN_ONE if it in item.value), "")
            if sign == "，" or (sign and len(node.items) == 1):
                kept, parted = quoting.quote(item.value), ", ".join(map(str.strip, item.value.split(sign)))
                reader.note(item, "wide-comma", warning=sign != "，", char=sign, kept=kept, parted=parted)


def _refuse_mapping(reader: Reader, node: Mapping) -> None:
    keys = [key for key, _ in node.entries if isinstance(key, Scalar)]
    lists = [value.items for _, value in node.entries if isinstance(value, Sequence)]
    column, last = node.column - 1, node.line
    while last < len(reader.lines) and (not (row := reader.lines[last]).strip() or indentation(row) >= column):
        last += 1
    while not reader.lines[last - 1].strip():
        last -= 1
    rows = reader.lines[node.line - 1 : last]
    if lists and len(lists) == len(node.entries) and {key.value for key in keys} <= {*reader.languages}:
        if len({*map(len, lists)}) != 1 or not all(isinstance(item, Scalar) for own in lists for item in own):
            return
        items = [
            {key.value: item.value for key, item in zip(keys, own, strict=True) if isinstance(item, Scalar)}
            for own in zip(*lists, strict=True)
        ]
        lines = [f"{' ' * column}{row}" for row in writing.lines([*items], 0)]
        _fail(reader, node, "list-by-language", [] if node.flow else lines, last)
        reader.fail(node, "wrong-type", "list-by-language", kept=dedent("\n".join(lines)))
    numbered = [NUMBERED.fullmatch(row) for row in rows]
    if keys and not node.flow and all(NUMBER.fullmatch(key.value) for key in keys):
        items_ = [f"{it['lead']}- {it['rest']}".rstrip() if it else row for it, row in zip(numbered, rows, strict=True)]
        _fail(reader, node, "list-in-line", items_, last)


def _fail(reader: Reader, node: Node, hint: str, lines: list[str], last: int) -> None:
    """Add the Problem of a node whose lines become others, if there are any, and raise ValidationError."""
    if lines:
        place, shown = reader.place(node), dedent("\n".join(lines))
        fix = Fix(first=node.line, last=last, lines=tuple(lines), safe=False)
        if not reader.problems.full(place, warning=False):
            problem = Problem.at(place, "wrong-type", hint, fix=fix, kept=shown, line=shown)
            reader.problems.kept.append(problem)
        reader.invalid()
