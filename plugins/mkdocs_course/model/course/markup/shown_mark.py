"""Marks that are shown as they are written, because no Markdown extension of the course reads them.

What a page shows depends on its extensions. So a page that may have such a mark is converted, and a mark is only a
Problem if it stands in the text that readers see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup import emoji
from mkdocs_course.model.course.markup.mark import (
    ABBREVIATION,
    AUTOLINK,
    BOX,
    CITATION,
    CITED,
    COMMENT,
    DETAILS,
    EMOJI,
    ENTITY,
    FORMULA,
    HALF,
    MARKS,
    NOTE,
    QUOTE,
    REFERENCE,
    REVERSED,
    STAR,
    UNCLOSED,
    UNDERSCORED,
)
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.sign import has

REWRITTEN: dict[str, tuple[re.Pattern[str], str]] = {
    REVERSED: (
        re.compile(
            r"[(（]([^()（）\n]{1,200})[)）][ ]?[\[［【]"
            r"((?:https?:|[\w./-]{0,100}(?:\.\w{2,4}|\#|/))[^\[\]［］【】\s]{0,200})[\]］】]"
        ),
        r"[\1](\2)",
    ),
    COMMENT: (re.compile(r"<[ ]*[!！]?[-–—−]{1,2}[ ]*([^\n<>]*?)[ ]*[-–—−]{1,2}>"), r"<!-- \1 -->"),
    ABBREVIATION: (re.compile(r"[*＊][\[［【]([^\[\]［］【】\n]+)[\]］】][ ]?[:：][ ]*"), r"*[\1]: "),
    QUOTE: (re.compile(r"＞[ 　]*"), "> "),
    NOTE: (re.compile(r"(\[\^[\w-]{1,60}\])[ ]?：[ ]*"), r"\1: "),
    ENTITY: (re.compile(MARKS[ENTITY].pattern), r"\g<0>;"),
    UNDERSCORED: (re.compile(r"__([^\s_]{1,60})__"), r"**\1**"),
    STAR: (re.compile(r"＊([^＊\n]+)＊"), r"*\1*"),
    DETAILS: (re.compile(r"\?{3}\+?[ ]+(?!\")|\?{3}\+?[ ]+(?=\")"), "!!! "),
    CITATION: (re.compile(rf"[ ]?{MARKS[CITATION].pattern.pattern}"), ""),
    CITED: (re.compile(rf"[ ]?{MARKS[CITED].pattern.pattern}"), ""),
}
"""What is meant by marks: a pattern of what is to be replaced in their row, and by what."""
ONLY_IN_LESSONS = frozenset({REFERENCE, ABBREVIATION, HALF})
"""In a quiz, names in brackets are gaps, and nothing explains an abbreviation."""
LEAD = re.compile(r"[ >]*")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each mark that a reader sees, if it is known what readers see."""
    if page.visible is None:
        return
    marks = [*_shown_marks(page)]
    formulas = _first_of_paragraphs(page, sorted(it for it in marks if it.hint == FORMULA))
    yield from (it for it in marks if it.hint != FORMULA or it in formulas)


def _first_of_paragraphs(page: Page, problems: list[Problem]) -> frozenset[Problem]:
    """Return of Problems, which are sorted by their lines, the first one of each paragraph."""
    first, last = list[Problem](), 0
    for problem in problems:
        line = problem.place.line
        if not last or not all(map(str.strip, page.masked[last - 1 : line])):
            first.append(problem)
        last = line
    return frozenset(first)


def _shown_marks(page: Page) -> Iterator[Problem]:
    for name, mark in MARKS.items():
        lines = dict[int, str]()
        if not page.has(*mark.signs):
            continue
        for number, row, match in page.find(mark.pattern):
            of_heading = row.startswith("#") and match[0].startswith("{")
            if (mark.row and not _begins(match)) or of_heading or not page.shows(match[0].strip()):
                continue
            line = _corrected(name, page.masked[number - 1], match)
            if not line or lines.get(number) != line:
                lines[number] = line
                hint = "write-line" if line and name == EMOJI else mark.hint
                yield page.problem(number, match.start(), match[0], hint, line, known=mark.known)


def candidates(text: str) -> Iterator[str]:
    """Yield what may be a mark in a text."""
    for name, mark in MARKS.items():
        if name not in ONLY_IN_LESSONS and any(has(text, sign) for sign in mark.signs):
            matches = mark.pattern.finditer(text)
            yield from (match[0].strip() for match in matches if not mark.row or _begins(match))


def _begins(match: re.Match[str]) -> bool:
    """Return whether a match stands at the beginning of its row."""
    return bool(LEAD.fullmatch(match.string, match.string.rfind("\n", 0, match.start()) + 1, match.start()))


def _corrected(name: str, row: str, match: re.Match[str]) -> str:
    """Return the corrected row of a mark, “” if it is not known what was meant."""
    if name in REWRITTEN:
        pattern, meant = REWRITTEN[name]
        return pattern.sub(meant, row)
    if name == EMOJI:
        line = MARKS[EMOJI].pattern.sub(lambda own: emoji.NAMES.get(own[0].strip(":"), own[0]), row)
        return line if match[0].strip(":") in emoji.NAMES else ""
    if name == AUTOLINK:
        end = match.end() - len(match[0]) + len(match[0].rstrip(".,;:!?"))
        return f"{row[:end]}>{row[end:]}"
    if name == UNCLOSED:
        return f"{row[: match.end()]}){row[match.end() :]}"
    return f"{row[: match.start()]}!{row[match.start() :]}" if name == BOX else ""
