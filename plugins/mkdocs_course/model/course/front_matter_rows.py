"""Rows of front matter that are nearly what was meant, where YAML alone cannot tell that: each with its fix."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.spelling import synonym

NESTED = {"search": ("exclude", "also", "boost"), "social": ("cards",)}
"""The fields of Material that have fields of their own."""
# A line can be very long and consist of one character: no pattern may backtrack.
IN_ROW = re.compile(
    r"(?P<name>[a-z]+): ++\{? *+(?P<inner>[a-z]+) *+[:：=] *+(?P<value>[^\s{}:][^ {}:]*+(?: ++[^ {}:]++)*+) *+\}?"
)
WIDE = re.compile(r"(?P<name>[^\W\d_a-zA-Z]{1,12})(?P<sign>：| *:) *(?P<value>.*)")
JSON = re.compile(r"[\"']?(?P<name>[a-z]+)[\"']?: *(?P<value>\"[^\"]*\"|\d+) *[,，]")
BOLD = re.compile(
    r"(?P<name>title|description): *[\"']?(?P<sign>\*\*|__|`|# )(?P<text>[^*_`\"']++)(?:\*\*|__|`)?[\"']? *+"
)
DASHED = re.compile(r"- +(?P<field>[A-Za-z]+ *[:：].*)")
SEVERAL = re.compile(r"(?:(?<! ) ++)?[,，、;；] *+")


def corrected(path: str, head: str, fields: frozenset[str]) -> tuple[str, tuple[Problem, ...]]:
    """Return front matter with the rows that were meant, and a Problem for each other one; lines keep their numbers.

    `fields` are the names of its fields.
    """
    rows, problems = head.split("\n"), list[Problem]()
    dashed = [index for index, row in enumerate(rows) if (it := DASHED.fullmatch(row)) and _name(it["field"]) in fields]
    fielded = [row for row in rows if _name(row) in fields]
    if dashed and (len(dashed) > 1 or fielded) and (not fielded or _name(fielded[0]) != "prerequisites"):
        lines = tuple(row[2:].lstrip() if index in dashed else row for index, row in enumerate(rows))
        first, last = dashed[0], dashed[-1]
        place, hint = Place(path=path, line=first + 1), "extra-dash-lines" if len(dashed) > 1 else ""
        fix = Fix(first=first + 1, last=last + 1, lines=lines[first : last + 1])
        line, more = lines[first], len(dashed) - 1
        problems.append(Problem.at(place, "extra-dash", hint, fix=fix, line=line, spaces=0, number=more))
        rows = [*lines]
    for index, row in enumerate(rows):
        for code, at, line, names in _meant(row, fields):
            place = Place(path=path, line=index + 1, column=at + 1)
            fix, values = Fix.of(place, line), names | {"line": line}
            # A title with signs of Markdown can be shown.
            shown = code == "left-over"
            problems.append(Problem.filled(place, code, "write-line", values, fix=fix, warning=shown))
            rows[index] = line
    return "\n".join(rows), tuple(problems)


def _name(row: str) -> str:
    return re.split("[:：]", row, maxsplit=1)[0].strip() if ":" in row or "：" in row else ""


def _meant(row: str, fields: frozenset[str]) -> Iterator[tuple[str, int, str, dict[str, object]]]:
    """Yield the code of what is wrong in a row, the column, the row that was meant and what the message names."""
    if (match := IN_ROW.fullmatch(row)) and match["inner"] in NESTED.get(match["name"], ()) and "{" not in row:
        value = match["value"]
        if match["inner"] == "also" and not value.startswith("["):
            value = f"[{', '.join(filter(None, SEVERAL.split(value)))}]"
        yield "wrong-type", match.start("inner"), f"{match['name']}: {{{match['inner']}: {value}}}", {}
    elif (match := WIDE.fullmatch(row)) and match["sign"] == "：" and (own := synonym(match["name"], fields)):
        value = quoting.quote(match["value"]) if ": " in match["value"] else match["value"]
        yield "unknown-field", 0, f"{own}: {value}".rstrip(), {"name": match["name"]}
    elif (match := JSON.fullmatch(row)) and match["name"] in fields:
        yield "text-after-quote", match.end("value"), f"{match['name']}: {match['value']}", {}
    elif match := BOLD.fullmatch(row):
        text = match["text"].strip()
        line = f"{match['name']}: {quoting.quote(text) if ':' in text or text[:1] in '[{&!%@>' else text}"
        yield "left-over", match.start("sign"), line, {"name": match["sign"].strip()}
