"""Headings whose id is not read, or whose signs are no `#`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Fix, Place, Problem

RIGHT = r"[^{}｛｝\n]*+\{:? ?[#.][\w-][^\s{}“”\"'‘’]*+(?:[ ][^{}\n]*)?\} *$"
BRACES = re.compile(rf"^ {{0,3}}#{{1,6}} (?!{RIGHT})[^\n]*?[{{｛][^\n]*$", re.MULTILINE)
ID = re.compile(
    r"[ 　]*[{｛][ 　]*[:：]?[ 　]*(?:[-–—.,;]{0,3}[ 　]*[#＃])?[ 　]*[“”\"'‘’]?([\w-]+)[“”\"'‘’]?[ 　]*[}｝]"
)
WIDE = re.compile(r"^ {0,3}#*＃[#＃]*[ 　]*(?=\S)", re.MULTILINE)
DEEP = re.compile(r"^ {0,3}#{7,}[ \t]*(?=[^#\s])", re.MULTILINE)
INVISIBLE = re.compile(
    r"^ {0,3}#{1,6} [^\n]*?[\u200b-\u200f\u2060-\u2064\ufeff]|^ {0,3}#{1,6} [^\n]*?\{ ?#[^{}\n]{0,80}?\u00ad",
    re.MULTILINE,
)


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each heading that is not read as it was meant."""
    for number, row, _ in page.find(BRACES, "{", "｛", leads="#"):
        if match := ID.search(row):
            bare = " ".join((row[: match.start()].rstrip() + row[match.end() :]).split(" ")).rstrip()
            place, line = Place(path=page.path, line=number, column=match.start(1) + 1), f"{bare} {{#{match[1]}}}"
            yield Problem.at(place, "heading-id", warning=True, fix=Fix.of(place, line), name=match[1], line=line)
    for number, row, match in page.find(WIDE, "＃"):
        signs = "#" * len(re.sub("[^#＃]", "", match[0]))
        yield page.problem(number, match.start(), match[0], "write-line", f"{signs} {row[match.end() :]}")
    for number, row, match in page.find(DEEP, "#######"):
        yield page.problem(number, match.start(), match[0], "write-line", f"###### {row[match.end() :]}")
    for number, row, match in page.find(INVISIBLE, leads="#"):
        char = row[match.end() - 1]
        place = Place(path=page.path, line=number, column=match.end())
        line = re.sub("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]", "", row)
        yield Problem.at(place, "control", "write-line", fix=Fix.of(place, line), char=f"U+{ord(char):04X}", line=line)
