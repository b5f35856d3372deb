"""Rows that belong to no YAML: comments of other languages, the fences of Markdown, what is left of a merge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from mkdocs_course.model.limit import MAX_A_FILE
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.lines import outside_blocks

COMMENT = re.compile(r"(?P<lead> *+)(?:<!--(?P<html>.*)-->|//++(?![^\s]*/)(?P<line>.*)|/\*(?P<block>.*)\*/) *")
TAIL = re.compile(
    r"(?P<before>[^\"'#{\[]*+[{\[].*[}\]]) ++"
    r"(?:<!--+|//|<--|←|--(?= )|(?=[\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff]))"
    r"(?P<said>.*?)(?<! ) *+(?:-->)? *+"
)
"""A note after texts in braces or brackets, as other languages have it."""
WITHIN = re.compile(
    r"(?P<before>(?=[^#{\[]*+[{\[]\s*+[^\s#])(?:[^#\s]|\s++(?!#))++) ++"
    r"#(?P<said>(?! ?\d)[^#{}\[\]\"]*)(?P<end>[}\]]+) *"
)
"""A comment before the end of brackets, which it hides."""
FIELD = re.compile(r" *+(?:- |[a-z][a-z-]*+: )")
FENCE = re.compile(r" *+(?:`{3,}|~{3,})[\w-]* *")
MARKED = re.compile(
    r"(?P<lead> *+(?:- ++)*+)(?P<sign>[*_`]{1,3})(?P<name>[\w-]+)(?:[:：][*_`]+|[*_`]+ *[:：])(?P<rest>.*)"
)
"""A name with signs of Markdown around it, such as `**right:**`."""
DOT = re.compile(r"(?P<lead> *+)(?P<sign>\.) (?P<rest>[a-z][\w-]{0,30}:(?: .*)?)")
"""A name behind a full stop, which a phone writes in place of two spaces."""
BOX = re.compile(r"(?P<lead> *+(?:- ++)++)(?P<sign>\[[ xX✓√]?\]) ++(?P<rest>\S.*)")
"""A list item with a box to tick."""
PLAIN = "plain-row"
"""The hint of a row that is meant as it is without such signs."""
MEANT = (PLAIN, "yaml-comment", "comment-within")
CONFLICT = re.compile(r"={7}")
SIGNS = frozenset("/<}]#*_`[.~=")
"""What each of these rows has one of: most rows have none, and need not be tried."""


def without(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return a text that is no YAML with blank rows for those that belong to none, and a Problem for each of these."""
    rows, problems = text.split("\n"), list[Problem]()
    if answer := _answers(path, rows) or _answer(path, rows):
        problems, rows = [answer], [*answer.fix.lines] if answer.fix else rows
    for index, row in outside_blocks(list(rows)):
        item = _item_in_comment(path, rows, index)
        if item and item.fix:
            problems.append(item)
            rows[index : item.fix.last] = [""] * len(item.fix.lines)
            continue
        if SIGNS.isdisjoint(row):
            continue
        if problem := _foreign_row(Place(path=path, line=index + 1, column=len(row) - len(row.lstrip(" ")) + 1), row):
            problems.append(problem)
            rows[index] = problem.fix.lines[0] if problem.fix and problem.hint in MEANT else ""
    return "\n".join(rows), tuple(islice(problems, MAX_A_FILE))


def _item_in_comment(path: str, rows: list[str], index: int) -> Problem | None:
    """Return the Problem of an item of which only the first row is a comment, with all its rows as comments."""
    match = COMMENT.fullmatch(rows[index]) if "/" in rows[index] or "<!" in rows[index] else None
    said = (match["line"] or match["html"] or "").strip() if match else ""
    if not match or not said.startswith("- "):
        return None
    lead, last = len(match["lead"]), index
    for at in range(index + 1, len(rows)):
        if rows[at].strip() and len(rows[at]) - len(rows[at].lstrip(" ")) <= lead:
            break
        last = at if rows[at].strip() else last
    if last == index:
        return None
    space = " " * lead
    lines = (f"{space}# {said}", *(f"{space}# {row[lead:]}".rstrip() for row in rows[index + 1 : last + 1]))
    place = Place(path=path, line=index + 1, column=lead + 1)
    fix = Fix(first=index + 1, last=last + 1, lines=lines, safe=False)
    name = rows[index].strip()[:20]
    return Problem.at(place, "not-yaml", "item-in-comment", fix=fix, name=name, last=last + 1)


def bare(text: str) -> str:
    """Return a text with blank rows in place of a fence of Markdown, and of what an assistant says around it."""
    rows = text.split("\n")
    fences = [index for index, row in enumerate(rows) if FENCE.fullmatch(row)]
    if len(fences) != 2:
        return text
    answer = _answer("", rows)
    inside = [row if fences[0] < index < fences[1] else "" for index, row in enumerate(rows)]
    around = [row for index, row in enumerate(rows) if row.strip() and not fences[0] <= index <= fences[1]]
    return "\n".join(inside) if answer or not around else text


def _answers(path: str, rows: list[str]) -> Problem | None:
    """Return the Problem of several files, each between two fences; only the first of them is read."""
    fences = [index for index, row in enumerate(rows) if FENCE.fullmatch(row)]
    begins, ends = fences[::2], fences[1::2]
    if len(begins) < 2 or len(begins) != len(ends) or any(row.strip() in ("```", "~~~") for row in _at(rows, begins)):
        return None
    if any(FIELD.match(row) for row in _at(rows, _outside(fences, len(rows)))):
        return None
    if all(row.lstrip().startswith("- ") for row in _at(rows, (begin + 1 for begin in begins[1:]))):
        return _pieces(path, rows, fences)
    lines = tuple(row if fences[0] < index < fences[1] else "" for index, row in enumerate(rows))
    fix = Fix(first=1, last=len(rows), lines=lines, safe=False)
    line = next((index for index, row in enumerate(rows) if row.strip()), 0) + 1
    place, name = Place(path=path, line=line), rows[line - 1].strip()[:20]
    values = {"files": len(begins), "first": fences[0] + 2, "last": fences[1]}
    return Problem.filled(place, "not-yaml", "answer-files", {"name": name, **values}, fix=fix)


def _pieces(path: str, rows: list[str], fences: list[int]) -> Problem:
    """Return the Problem of one file whose items stand between several pairs of fences."""
    around = {*_outside(fences, len(rows)), *fences}
    lines = tuple("" if index in around else row for index, row in enumerate(rows))
    first = next(index for index, row in enumerate(rows) if row.strip())
    fix = Fix(first=1, last=len(rows), lines=lines)
    place, name = Place(path=path, line=first + 1), rows[first].strip()[:20]
    return Problem.at(place, "not-yaml", "answer-pieces", fix=fix, name=name, number=len(fences) // 2)


def _at(rows: list[str], numbers: Iterable[int]) -> list[str]:
    return [rows[number] for number in numbers]


def _outside(fences: list[int], length: int) -> Iterator[int]:
    """Yield the numbers of the rows outside of fences; `fences` are the rows that open and close them, in turn."""
    ends = [-1, *fences, length]
    for before, after in zip(ends[::2], ends[1::2], strict=True):
        yield from range(before + 1, after)


def _answer(path: str, rows: list[str]) -> Problem | None:
    """Return the Problem of the answer of an assistant, in which a file stands between two fences."""
    fences = [index for index, row in enumerate(rows) if FENCE.fullmatch(row)]
    if len(fences) != 2:
        return None
    first, last = fences
    around = [index for index in (*range(first), *range(last + 1, len(rows))) if rows[index].strip()]
    if not around or any(FIELD.match(rows[index]) for index in around):
        return None
    lines = tuple(row if first < index < last else "" for index, row in enumerate(rows))
    place = Place(path=path, line=min(first, *around) + 1)
    name = rows[place.line - 1].strip()[:20]
    fix = Fix(first=1, last=len(rows), lines=lines)
    return Problem.at(place, "not-yaml", "answer-around", fix=fix, name=name, first=first + 2, last=last + 1)


def _is_closed(text: str) -> bool:
    """Return whether a text has as many brackets that end as that begin, and quotation marks in pairs."""
    return not text.count('"') % 2 and all(text.count(begin) == text.count(end) for begin, end in ("{}", "[]"))


def _foreign_row(place: Place, row: str) -> Problem | None:
    """Return the Problem of a row as other tools write it, with the row in YAML as its fix; None if it may be YAML."""
    name = row.strip()[:20]
    if match := COMMENT.fullmatch(row):
        comment = next(filter(None, (match["html"], match["line"], match["block"])), "").strip("-*/ ")
        line = f"{match['lead']}# {comment}".rstrip()
        return Problem.at(place, "not-yaml", "yaml-comment", fix=Fix.of(place, line), name=name, line=line.strip())
    tail = TAIL.fullmatch(row) if "}" in row or "]" in row else None
    if tail and _is_closed(tail["before"]):
        line = f"{tail['before']} # {tail['said'].strip()}"
        place = replace(place, column=tail.end("before") + 2)
        sign = row[tail.end("before") :].split(maxsplit=1)[0]
        return Problem.at(place, "not-yaml", "yaml-comment", fix=Fix.of(place, line), name=sign, line=line)
    within = WITHIN.fullmatch(row) if "#" in row else None
    if within and _is_closed(f"{within['before']}{within['end']}"):
        line = f"{within['before']}{within['end']} # {within['said'].strip()}"
        place = replace(place, column=within.end("before") + 2)
        lost = row[place.column - 1 :].strip()
        return Problem.at(
            place, "lost-text", "comment-within", fix=Fix.of(place, line, safe=False), lost=lost, line=line
        )
    if match := MARKED.fullmatch(row) or BOX.fullmatch(row):
        name = f"{match['name']}:" if "name" in match.groupdict() else ""
        line = f"{match['lead']}{name}{match['rest']}".rstrip()
        fix = Fix.of(place, line, safe=bool(name))
        place = replace(place, column=match.start("sign") + 1)
        return Problem.at(place, "not-yaml", PLAIN, fix=fix, name=match["sign"], line=line)
    if match := DOT.fullmatch(row):
        line = f"{match['lead']}  {match['rest']}"
        return Problem.at(place, "not-yaml", PLAIN, fix=Fix.of(place, line), name=match["sign"], line=line)
    if FENCE.fullmatch(row):
        return Problem.at(place, "not-yaml", fix=Fix.of(place, ""), name=name)
    return Problem.at(place, "merge-conflict", mark=row) if CONFLICT.fullmatch(row) else None
