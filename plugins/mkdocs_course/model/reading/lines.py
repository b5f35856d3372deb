"""Characters that look like YAML and are not: what Chinese input methods, Word and the Tab key leave behind.

YAML accepts many of them silently (a full-width colon makes one long text), so they are looked for line by line
before parsing, and mended in the text that is parsed, so that the faults behind them are found too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from mkdocs_course.model.problem import Place, Problem

BLOCK = re.compile(r"^( *)(?:- +)*(?:[^\s#\"'][^#]*: +)?[|>][-+]?\d?[-+]?\s*(?:#.*)?$")
SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
NAMES = {"：": ": ", "\u3000": " ", "\u00a0": " ", "－": "- ", "–": "-", "—": "-", "＃": "#", "，": ", "}


ODD = re.compile(f"[\t{SPACES}：，＃－–—“”＂｛｝]")


@cache
def rules(names: frozenset[str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns for these names of fields and languages, each with one group: the character to replace.

    The second item is what to put there; empty where the character itself tells (`NAMES`).
    """
    name = "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"
    lead = r"^[ \t]*(?:- *)*"
    return (
        (re.compile(r"^ *(\t)"), "  "),
        (re.compile(rf"{lead}([{SPACES}]+)"), " "),
        (re.compile(r"^ *(－)"), ""),
        (re.compile(rf"^ *([–—]) +{name} *[:：]"), ""),
        (re.compile(r"^ *(＃)"), ""),
        (re.compile(rf"{lead}([“”＂]){name}[“”＂] *[:：]"), '"'),
        (re.compile(rf'{lead}["“”＂]{name}([“”＂]) *[:：]'), '"'),
        (re.compile(rf"{lead}\"?{name}\"? *(：)"), ""),
        (re.compile(rf"{lead}\"?{name}\"?:([{SPACES}])"), " "),
        (re.compile(rf"{lead}(?:{name}: *)?(｛)(?= *{name} *[:：])"), "{"),
        (re.compile(rf"\{{ *{name}[:：].*(｝) *$"), "}"),
        (re.compile(rf"\{{(?:.*[,，])? *{name} *(：)"), ""),
        (re.compile(rf"\{{.*?(，) *{name} *[:：]"), ""),
    )


@cache
def tight_names(names: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a name with its colon where the space after it is missing."""
    return re.compile(rf"^ *(?:- +)*(?:{'|'.join(map(re.escape, names))}):(?=[^\s：])")


def outside_blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield index and line of all but the lines inside `|` and `>` texts."""
    inside: int | None = None
    for index, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if inside is not None and (not line.strip() or indent > inside):
            continue
        match = BLOCK.match(line)
        inside = len(match[1]) if match else None
        yield index, line


def scan(path: str, text: str, names: frozenset[str]) -> tuple[str, tuple[Problem, ...]]:
    """Return the text with look-alike characters mended, and a Problem for each."""
    lines, problems = text.split("\n"), []
    tight = tight_names(names)
    for index, line in outside_blocks(lines):
        if match := tight.match(line):
            problems.append((index, match.end() + 1, ":", ""))
            line = lines[index] = f"{line[: match.end()]} {line[match.end() :]}"
        if not ODD.search(line):
            continue
        mended = line
        for pattern, replacement in rules(names):
            while match := pattern.search(mended):
                char, start = match[1][0], match.start(1)
                new = replacement or NAMES[char]
                if new == " ":
                    new *= len(match[1])
                elif new.endswith(" ") and mended[start + 1 : start + 2] in ("", " "):
                    new = new.rstrip(" ")
                column = min(start, len(line) - 1) + 1
                mended = mended[:start] + new + mended[match.end(1) :]
                problems.append((index, column, char, new.strip() or " "))
        lines[index] = mended
    found = tuple(_problem(path, *found, lines[found[0]]) for found in problems)
    return "\n".join(lines), found


def _problem(path: str, index: int, column: int, char: str, new: str, line: str) -> Problem:
    place = Place(path=path, line=index + 1, column=column)
    if char == ":":
        return Problem.at(place, "missing-space", line=line)
    if char == "\t":
        return Problem.at(place, "tab", line=line)
    return odd_character(place, char, new, line)


def odd_character(place: Place, char: str, new: str, line: str) -> Problem:
    """Return the Problem of a look-alike `char` where YAML wants `new`; `line` is the corrected line."""
    shown = char if char.isprintable() and not char.isspace() else f"U+{ord(char):04X}"
    hint = "wide-space" if new == " " else "wide-character"
    name = unicodedata.name(char, "").lower()
    return Problem.at(place, "wide-character", hint, char=shown, name=name, new=new, line=line)
