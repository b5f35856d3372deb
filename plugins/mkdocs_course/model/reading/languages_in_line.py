"""Texts in several languages, or two fields, that stand on one line, without braces around them.

Each language gets a line of its own: the second one in `sv: a, zh: b`, and the first one in `ask: sv: a` where the
others stand below it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from textwrap import dedent

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.judging import Judge
from mkdocs_course.model.reading.repair import PREFIX, Repair, indentation, name_of


def find(
    lines: list[str], at: int, languages: Collection[str], judge: Judge, names: Collection[str] = ()
) -> Repair | None:
    """Return the repair that gives each language in the line at `at` a line of its own, None if that is no help.

    So it does with two fields among the `names`.
    """
    for repair in (
        *_texts_on_one_line(lines, at, languages),
        *_text_beside_field(lines, at, languages),
        *_texts_on_one_line(lines, at, names),
    ):
        without, repaired = judge.weigh(lines, at, repair.last), judge.weigh(lines, at, repair.last, repair)
        # Where YAML now stops at another mistake further down, the lines in between may have Problems of their own.
        further = without.stopped is not None and (repaired.stopped is None or repaired.stopped > repair.last + 1)
        if further or repaired.cost < without.cost:
            return repair
    return None


def problem(path: str, index: int, line: str, repair: Repair, languages: Collection[str]) -> Problem:
    """Return the Problem that a repair removes, in a `line` that stands at `index` (from 0) of the file `path`."""
    place = Place(path=path, line=index + 1, column=line.rindex(f"{name_of(repair.lines[1])}:") + 1)
    fix = Fix(first=place.line, last=place.line + repair.last - repair.first, lines=repair.lines)
    written, name, spaces = dedent("\n".join(repair.lines)), name_of(repair.lines[0]), indentation(repair.lines[1])
    if repair.lines[0].lstrip().startswith("- ") and not repair.lines[0].endswith(":"):
        return Problem.at(place, repair.code, "list-in-line", fix=fix, line=written)
    hint = "lines-below-name" if repair.lines[0].endswith(":") else "line-for-each"
    hint = hint if name_of(repair.lines[1]) in languages else "fields-apart"
    return Problem.at(place, repair.code, hint, fix=fix, line=written, name=name, spaces=spaces)


def _texts_on_one_line(lines: list[str], at: int, languages: Collection[str]) -> Iterator[Repair]:
    """Yield the repair of `sv: a, zh: b`."""
    if ": " not in lines[at] or not languages:
        return
    codes = "|".join(map(re.escape, languages))
    match = re.match(rf"( *(?:- +)*)({codes}): ([^\"'{{\[\s].*?)[,;/，；]? +({codes}): (.+)$", lines[at])
    if match and match[2] != match[4]:
        parts = (f"{match[1]}{match[2]}: {match[3]}", f"{' ' * len(match[1])}{match[4]}: {match[5]}")
        yield Repair(code="colon-in-text", first=at, lines=parts, added=1)


def _text_beside_field(lines: list[str], at: int, languages: Collection[str]) -> Iterator[Repair]:
    """Yield the repair of `ask: sv: a` with `zh: b` below it."""
    codes = "|".join(map(re.escape, languages))
    match = re.match(rf"( *(?:- +)*)([a-z-]+): +(({codes}): .+)$", lines[at])
    below = at + 1
    while below < len(lines) and name_of(lines[below]) in languages and not lines[below].lstrip().startswith("- "):
        below += 1
    if match and match[2] not in languages and below > at + 1:
        prefix = PREFIX.match(lines[at])
        spaces = " " * (len(prefix[0] if prefix else "") + 2)
        texts = (f"{spaces}{_quoted(text.strip())}" for text in (match[3], *lines[at + 1 : below]))
        yield Repair(code="colon-in-text", first=at, lines=(f"{match[1]}{match[2]}:", *texts), added=1)


def _quoted(row: str) -> str:
    """Return a language with its text, in quotation marks where the text has a colon that YAML would misread."""
    name, _, text = row.partition(": ")
    return f"{name}: {quoting.quote(text)}" if ": " in text and text[0] not in "\"'" else row
