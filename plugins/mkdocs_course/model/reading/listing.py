"""Lists that are written in another form: as one text, as numbered fields, or as a list for each language."""

from __future__ import annotations

import re
from dataclasses import is_dataclass
from textwrap import dedent
from typing import TYPE_CHECKING

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import keyed, one_or_several, quoting, writing
from mkdocs_course.model.reading.brackets import END
from mkdocs_course.model.reading.lines import lookalike_character
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.repair import PREFIX, end_of_block
from mkdocs_course.model.reading.scalar import scalar

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

OPENERS = {"【": "[", "［": "[", "｛": "{"}
SIGNS = str.maketrans("【】［］｛｝，", "[][]{},")
PARTING = re.compile(" *[,，、;；|] *| +/ +")
ITEM = re.compile(r"(?:[-*•]|\d{1,2}[.)、]|[A-Ha-h][.)])[ ]*")
NUMBER = re.compile(r"\d{1,2}|[A-Ha-h]")
NUMBERED = re.compile(r"(?P<lead> *)\"?(?:\d{1,2}|[A-Ha-h])\"? *: *(?P<rest>.*)")
ARROW = re.compile(r"(?:(?<! ) ++)?(?:(?<![-–—=])[-–—=]++>|[→⇒➔⟶]) *+")
SENTENCE = re.compile(r"[.!?。！？]")
CHAIN, WORDS = 2, 4
"""More items than these make a text a list of items, and each has at most so many words."""
LISTED = re.compile(r"\[[^\[\]{}\"'#]*\]")
"""A list in brackets of texts without quotation marks."""
WITHIN_NUMBER, AFTER, BARE = re.compile(r"(?<=\d),(?=\d)"), re.compile(r",(?!\d)|, "), re.compile(r"\[[\d,]*\]")
IN_TEXT = re.compile(r" *[、；;|] *| +/ +")
IN_ONE = ("、", "；", ";", "|")
"""The signs between texts of which one list item may have been made by mistake."""


def note(reader: Reader, node: Node, wanted: object) -> None:
    """Add the Problem of a node where a list of the type `wanted` belongs. A comma parts items that are words."""
    place = reader.place(node)
    if isinstance(node, Scalar) and node.value[:1] in OPENERS:
        char, line = node.value[0], reader.line(node)
        if not reader.problems.full(place, warning=False):
            reader.problems.kept.append(lookalike_character(place, char, OPENERS[char], line.translate(SIGNS)))
        return
    hint, lines, last, alone = "", list[str](), node.line, False
    fix: Fix | None
    if isinstance(node, Scalar):
        words = isinstance(wanted, type) and issubclass(wanted, str)
        texts = PARTING.split(node.value) if words and node.style is None else _parted(node.value)
        items = f"[{', '.join(scalar(text, flow=True) for text in texts if text)}]"
        record = is_dataclass(wanted) and not hasattr(wanted, "read")
        if node.style in ("|", ">") and "\n" in node.value.strip():
            hint, lines, last = _of_lines(reader, node)
        elif node.value and not record and "\n" not in node.value and (fix := reader.renamed(node, items)):
            hint, lines = "list-in-line", [*fix.lines]
            alone = not (PARTING.search(node.value) or ARROW.search(node.value) or node.value.isdecimal())
    elif isinstance(node, Mapping):
        hint, lines, last = keyed.rows(reader, node, wanted) or _of_mapping(reader, node)
    if not hint:
        reader.note(node, "wrong-type", "list")
    elif not reader.problems.full(place, warning=False):
        fix = Fix(first=node.line, last=last, lines=tuple(lines), safe=alone)
        if isinstance(node, Mapping) and node.flow:
            # One text alone may be too few, which only the trainer can mend.
            fix = _below(reader, node, lines) if len(lines) > 1 else None
        before = reader.line(node)[: node.column - 1].lstrip()
        parted = one_or_several.parted(reader, node) if len(lines) == 1 else ""
        if parted and not lines[0].lstrip().startswith(before + parted):
            values = {"kept": lines[0].strip(), "parted": before + parted}
            reader.problems.kept.append(Problem.filled(place, "wrong-type", "one-or-several", values, fix=fix))
            return
        shown = lines[0] if len(lines) == 1 else dedent("\n".join(lines))
        hint = "write-list" if hint == "list-in-line" and len(lines) > 1 else hint
        reader.problems.kept.append(Problem.at(place, "wrong-type", hint, fix=fix, kept=shown, line=shown))


def _below(reader: Reader, node: Mapping, lines: list[str]) -> Fix | None:
    """Return the fix that puts lines below the name of a mapping in braces, None if more stands on its line."""
    row, column = reader.line(node), node.column - 1
    before = row[:column].rstrip()
    if not before.endswith(":") or not END.fullmatch(row[column:].rstrip()):
        return None
    prefix = PREFIX.match(row)
    space = " " * (len(prefix[0] if prefix else "") + 2)
    below = (f"{space}{line}" for line in dedent("\n".join(lines)).split("\n"))
    return Fix(first=node.line, last=node.line, lines=(before, *below), safe=False)


def check_signs(reader: Reader, node: Sequence) -> None:
    """Add a Problem for each item in brackets that a sign of another script should have parted, or a comma did part."""
    _note_numbers(reader, node)
    for item in node.items if node.flow else ():
        if isinstance(item, Scalar) and item.style is None:
            sign = "，" if "，" in item.value else next((it for it in IN_ONE if it in item.value), "")
            # Two texts with a slash may be one, as in a word for both sexes.
            sign = sign or (" / " if item.value.count(" / ") > 1 else "")
            if sign == "，" or (sign and len(node.items) == 1):
                kept, parted = quoting.quote(item.value), ", ".join(map(str.strip, item.value.split(sign)))
                reader.note(item, "wide-comma", warning=sign != "，", char=sign.strip(), kept=kept, parted=parted)


def _note_numbers(reader: Reader, node: Sequence) -> None:
    """Refuse a list in brackets in which commas within numbers part the items: `[2,5 procent, 4 procent]`.

    `[1,2,3]` is a list of numbers. Raises ValidationError.
    """
    line = reader.line(node) if node.flow else ""
    match = LISTED.match(line, node.column - 1)
    if match and WITHIN_NUMBER.search(match[0]) and (", " in match[0] or not BARE.fullmatch(match[0])):
        texts = ", ".join(quoting.quote(text.strip()) for text in AFTER.split(match[0][1:-1]))
        corrected = f"{line[: match.start()]}[{texts}]{line[match.end() :]}"
        reader.fail(node, "comma-in-text", "comma-in-number", line=corrected)


def _of_mapping(reader: Reader, node: Mapping) -> tuple[str, list[str], int]:
    """Return the hint of a mapping that should be a list, the lines that it becomes, and the last one that it has."""
    keys = [key for key, _ in node.entries if isinstance(key, Scalar)]
    column, row, values = node.column - 1, reader.line(node), [value for _, value in node.entries]
    texts = node.flow and all(isinstance(value, Scalar) for value in values)
    alone = texts and {key.value for key in keys} <= {*reader.languages} and not any(map(chain, values))
    # A text alone, where a list of such texts belongs, unless each language has several.
    several = _several(values) if alone else []
    if alone and not several and (braces := END.match(row, column)):
        return "list-in-line", [f"{row[:column]}[{braces[0]}]{row[braces.end() :]}"], node.line
    last = end_of_block(reader.lines, node.line, column)
    lists = several or [own for _, value in node.entries if len(own := _items(value)) > isinstance(value, Scalar)]
    if len({*map(len, lists)}) > 1:
        # One text may be several that other signs part.
        lists = [PARTING.split(own[0]) if len(own) == 1 else own for own in lists]
    by_language = len(lists) == len(node.entries) and {key.value for key in keys} <= {*reader.languages}
    if lists and by_language and len({*map(len, lists)}) == 1:
        items = [{key.value: text for key, text in zip(keys, own, strict=True)} for own in zip(*lists, strict=True)]
        return "list-by-language", [f"{' ' * column}{row}" for row in writing.lines([*items], 0)], last
    if keys and not node.flow and all(NUMBER.fullmatch(key.value) for key in keys):
        rows = reader.lines[node.line - 1 : last]
        matches = [NUMBERED.fullmatch(row) for row in rows]
        return (
            "list-in-line",
            [f"{it['lead']}- {it['rest']}".rstrip() if it else row for it, row in zip(matches, rows, strict=True)],
            last,
        )
    return "", [], last


def _several(values: list[Node]) -> list[list[str]]:
    """Return the items of which each of several texts consists, [] if it is not the same number in all of them."""
    texts = [value.value for value in values if isinstance(value, Scalar)]
    for sign, least in ((IN_TEXT, 2), (PARTING, CHAIN + 1)):
        parted = [sign.split(text) for text in texts]
        short = all(len(item.split()) <= WORDS and not SENTENCE.search(item) for items in parted for item in items)
        if len({*map(len, parted)}) == 1 and len(parted[0]) >= least and (short or sign is IN_TEXT):
            return parted
    return []


def _of_lines(reader: Reader, node: Scalar) -> tuple[str, list[str], int]:
    """Return what `_of_mapping` does of a text with a line for each item."""
    row = reader.line(node)
    rows = [ITEM.sub("", line.strip()) for line in node.value.split("\n") if line.strip()]
    last = end_of_block(reader.lines, node.line + 1, 1 + len(row) - len(row.lstrip(" ")))
    space = " " * (len(row) - len(row.lstrip(" -")) + 2)
    return "list-in-line", [row[: node.column - 1].rstrip(), *(f"{space}- {scalar(line)}" for line in rows)], last


def _items(value: Node) -> list[str]:
    """Return the texts of a list, or those that commas or arrows part; none if it holds anything else."""
    if isinstance(value, Scalar):
        return chain(value) or (PARTING.split(value.value) if value.style is None else [])
    texts = [item.value for item in value.items if isinstance(item, Scalar)] if isinstance(value, Sequence) else []
    return texts if isinstance(value, Sequence) and len(texts) == len(value.items) else []


def chain(value: Node) -> list[str]:
    """Return the texts between the arrows of a text, none if it has less than two arrows."""
    texts = ARROW.split(value.value.strip()) if isinstance(value, Scalar) else []
    return texts if len(texts) > CHAIN else []


def _parted(text: str) -> list[str]:
    """Return the items of which a text consists: those between arrows, or several short ones between commas."""
    for sign in (ARROW, PARTING):
        texts = [item for item in sign.split(text.strip()) if item]
        if len(texts) > CHAIN and all(len(item.split()) <= WORDS and not SENTENCE.search(item) for item in texts):
            return texts
    return [text]
