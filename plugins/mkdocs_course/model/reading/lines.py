"""Characters that look like YAML and are not: what Chinese input methods, Word and the Tab key leave behind.

YAML accepts many of them silently: a full-width colon, for one, makes a field and its value one text. So each line is
scanned before parsing, and corrected in the text that is parsed, so that the faults behind them are found as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from mkdocs_course.model.limit import more
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import tabbed

# No pattern here may go back over what it has read (`*+`, `++`): a line can be long and made of dashes only.
MAX_LINE = 20_000
MAX_EDITS = 1_000
BLOCK = re.compile(r"^( *+)(?:- ++)*+(?:[^\s#\"'][^#]*: +)?[|>][-+]?\d?[-+]?\s*+(?:#.*)?$")
SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
NAMES = {"：": ": ", "\u3000": " ", "\u00a0": " ", "－": "- ", "–": "-", "—": "-", "＃": "#", "，": ", "}
ODD = re.compile(f"[\t{SPACES}：，＃－–—“”＂｛｝]")
TIGHT = re.compile(r":[^\s：]")
"""A colon without a space after it. A text that does not match has none after a name, as in `sv:Hej`."""
INDENT = re.compile(rf"^(?: |-(?=[ \t{SPACES}])|([\t{SPACES}]))+")


@cache
def rules(names: frozenset[str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return (pattern, replacement) for each look-alike character beside one of the `names` of fields and languages.

    The one group of a pattern is the character to replace. The replacement is “” if it depends on the character; then
    it is in `NAMES`. A pattern matches at most once in a line.
    """
    name, prefix = _any(names), r"^ *+(?:- *+)*+"
    return (
        (re.compile(r"^ *+(－)"), ""),
        (re.compile(rf"^ *+([–—]) +{name} *[:：]"), ""),
        (re.compile(r"^ *+(＃)"), ""),
        (re.compile(rf"{prefix}([“”＂]){name}[“”＂] *[:：]"), '"'),
        (re.compile(rf'{prefix}["“”＂]{name}([“”＂]) *[:：]'), '"'),
        (re.compile(rf"{prefix}\"?{name}\"? *(：)"), ""),
        (re.compile(rf"{prefix}\"?{name}\"?:([{SPACES}])"), " "),
        (re.compile(rf"{prefix}(?:{name}: *)?(｛)(?= *{name} *[:：])"), "{"),
        (re.compile(rf"^[^{{]*\{{ *{name}[:：].*(｝) *+$"), "}"),
    )


@cache
def in_braces(names: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a name in a flow mapping (`{…}`), with the sign before it and the colon after it."""
    return re.compile(rf"([{{,，]) *+{_any(names)} *+([:：])")


def _any(names: frozenset[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})"


@cache
def tight_names(names: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a name at the start of a line, with several colons, or one without a space after it."""
    return re.compile(rf"^ *+(?:- ++)*+{_any(names)}:(?:(?P<more>:+) *+|(?=[^\s：]))")


@cache
def tight_in_braces(names: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a name in a flow mapping, with a colon that lacks the space after it."""
    return re.compile(rf"(?<=[{{,，])( *+{_any(names)}):(?=[^\s:：])")


def outside_blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield (index, line) for every line outside of block scalars, the texts that begin with `|` or `>`."""
    inside: int | None = None
    for index, line in enumerate(lines):
        if inside is not None and (not line.strip() or len(line) - len(line.lstrip(" ")) > inside):
            continue
        match = BLOCK.match(line) if "|" in line or ">" in line else None
        inside = len(match[1]) if match else None
        yield index, line


def scan(path: str, text: str, names: frozenset[str]) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of the file `path` with look-alike characters replaced, and a Problem for each.

    `names` are those of fields and languages that the file may contain. A text with a line of more than 20,000
    characters is returned unchanged.
    """
    lines, edits, unsure = text.split("\n"), list[tuple[int, int, str, str]](), set[int]()
    for index, line in enumerate(lines) if len(text) > MAX_LINE else ():
        if len(line) > MAX_LINE:
            place = Place(path=path, line=index + 1, column=MAX_LINE + 1)
            return text, (Problem.at(place, "too-many", "too-long-line", number=len(line), limit=MAX_LINE),)
    tight = tight_names(names) if TIGHT.search(text) else None
    for index, line in outside_blocks(lines) if tight or ODD.search(text) else ():
        if tight and (match := tight.match(line)):
            end = match.start("more") if match["more"] else match.end()
            edits.append((index, end + 1, match["more"] or ":", ":" if match["more"] else ""))
            line = lines[index] = f"{line[:end]} {line[match.end() :]}".rstrip(" ")
        if tight and "{" in line and (match := tight_in_braces(names).search(line)):
            edits.append((index, match.end() + 1, ":", ""))
            line = lines[index] = tight_in_braces(names).sub(r"\1: ", line)
        if ODD.search(line):
            lines[index], changes = replaced(line, names)
            edits += [(index, *change) for change in changes]
            if "\t" in line[: len(line) - len(line.lstrip())]:
                spaces, sure = tabbed.intended_indentation(lines, index)
                lines[index] = " " * spaces + lines[index].lstrip(" ")
                unsure.update(() if sure else (index,))
    problems = [
        _replaced_character(path, *change, lines[change[0]], safe=change[0] not in unsure)
        for change in edits[:MAX_EDITS]
    ]
    if omitted := edits[MAX_EDITS:]:
        problems.append(more(Place(path=path, line=omitted[0][0] + 1), len(omitted), warning=False))
    return "\n".join(lines), tuple(problems)


def replaced(line: str, names: frozenset[str]) -> tuple[str, list[tuple[int, str, str]]]:
    """Return the line with look-alike characters replaced, and (column, old, new) for each change."""
    corrected, changes = line, list[tuple[int, str, str]]()

    def put(start: int, char: str, new: str) -> str:
        if new.endswith(" ") and new.strip() and corrected[start + 1 : start + 2] in ("", " "):
            new = new.rstrip(" ")
        changes.append((min(start, len(line) - 1) + 1, char, new.strip() or " "))
        return new

    if (indent := INDENT.match(line)) and indent[1]:
        odd = re.search(f"[\t{SPACES}]", line)
        assert odd
        put(odd.start(), odd[0], " ")
        spaces = re.sub(f"[{SPACES}]", " ", indent[0].replace("\t", "  "))
        corrected = spaces + line[indent.end() :]
    for pattern, replacement in rules(names):
        if match := pattern.search(corrected):
            start = match.start(1)
            corrected = (
                corrected[:start] + put(start, match[1], replacement or NAMES[match[1]]) + corrected[start + 1 :]
            )
    if "{" in corrected:
        corrected = in_braces(names).sub(lambda match: _braced(match, put), corrected)
    return corrected, changes


def _braced(match: re.Match[str], put: Callable[[int, str, str], str]) -> str:
    """Return a match of `in_braces` with ASCII comma and colon. `put` records a change and returns the new sign."""
    text = match[0]
    comma = put(match.start(1), "，", ", ") if match[1] == "，" else match[1]
    colon = put(match.start(2), "：", ": ") if match[2] == "：" else match[2]
    return f"{comma}{text[1:-1]}{colon}"


def _replaced_character(path: str, index: int, column: int, char: str, new: str, line: str, *, safe: bool) -> Problem:
    """Return the Problem of a character that was replaced by `new` in the line at `index` (from 0), now `line`.

    `column` counts from 1. `safe` is whether the indentation that a tab was replaced by is certain.
    """
    place = Place(path=path, line=index + 1, column=column)
    if char == "\t":
        spaces = len(line) - len(line.lstrip(" "))
        return Problem.at(place, "tab", fix=Fix.of(place, line, safe=safe), line=line, spaces=spaces)
    if char.startswith(":"):
        code = "extra-colon" if new else "missing-space"
        return Problem.at(place, code, fix=Fix.of(place, line), line=line)
    return lookalike_character(place, char, new, line)


def lookalike_character(place: Place, char: str, new: str, line: str) -> Problem:
    """Return the Problem of a look-alike `char` where YAML wants `new`; `line` is the corrected line."""
    shown = char if char.isprintable() and not char.isspace() else f"U+{ord(char):04X}"
    hint = "wide-space" if new == " " else "wide-character"
    name = unicodedata.name(char, "").lower()
    fix = Fix.of(place, line)
    return Problem.at(place, "wide-character", hint, fix=fix, char=shown, name=name, new=new, line=line)
