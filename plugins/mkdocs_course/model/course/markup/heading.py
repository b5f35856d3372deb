"""Headings whose id is not read, or whose signs are no `#`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_course.model.course.anchor import ANCHOR
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.lines import lookalike_character

RIGHT = (
    r"[^{}｛｝\n]*+(?<=[ \t])\{:? ?(?:[#.][\w-][^\s{}“”\"'‘’]*+|data-[\w-]+|[\w-]+=(?:\"[^\"{}\n]*\"|[\w-]+))"
    r"(?:[ ]+(?:[#.][\w-]+|data-[\w-]+|[\w-]+=[^{}\n]*))*[ ]*\} *$"
)
BRACES = re.compile(rf"^ {{0,3}}#{{1,6}}+ ?+(?!{RIGHT})[^\n]*?[{{｛][^\n]*$", re.MULTILINE)
ID = re.compile(
    r"(?:(?<![ 　])[ 　]++)?[(（]?[{｛]{1,2}[ 　]*+[:：]?[ 　]*+(?:[-–—.,;$@!&]{0,3}[ 　]*+[#＃])?[ 　]*+"
    r"[“”\"'‘’]?([\w-]++(?:[ ][\w-]++)*+)[“”\"'‘’]?[ 　]*+[}｝]{1,2}[)）]?"
)
OTHER = re.compile(
    r"(?m)^ {0,3}#{1,6}+ ?+[^\n]*?(?:(?<!\])(?P<sign>[{｛(（\[［【<＜])[ 　]*|(?<=[ 　]))[#＃]"
    r"(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:[ 　]*(?P<end>[)）\]］】>＞}｝]))? *$"
)
"""An id in other brackets than braces, or in half of them."""
WIDE = re.compile(r"^ {0,3}#*＃[#＃]*[ 　]*(?=\S)", re.MULTILINE)
SPACED = re.compile("^ {0,3}(?P<signs>#{1,6})[ \t]*[\u00a0\u2002-\u200a\u202f\u3000]+[ \t]*(?=\\S)", re.MULTILINE)
"""The signs of a heading with a space of another kind after them."""
DEEP = re.compile(r"^ {0,3}#{7,}[ \t]*(?=[^#\s])", re.MULTILINE)
PERMALINK = re.compile(
    r"(?m)^#{1,6} [^\n]*?\S(?P<link>[ ]*\[(?P<sign>[¶#§🔗⚓]\ufe0f?|Permalink|Link to this heading)\]\(#[^()\n]*\))"
)
"""A heading that was copied with the sign by which a site links to it."""
IN_BOLD = re.compile(r"(?m)^[ ]{0,3}\*\*(?P<row>#{1,6}[ ][^*\n]{1,200})\*\*[ ]*$")
ALONE = re.compile(r"(?m)^[ ]{0,3}\{:?[ ]*#(?P<id>[\w-]{1,60})[ ]*\}[ ]*$")
"""The id of a heading on a row of its own."""
MORE = re.compile(r"(?:(?<![ ])[ ]++)?\{:?[ ]*+(?P<inside>[.\w](?:[^{} ]|[ ]++(?!\}))*+)[ ]*+\}$")
"""Braces at the end of a heading with classes or attributes."""
EMPTY = re.compile(r"(?m)^(?P<signs>#{1,6})[ \t]*+(?:#*+|\{[ ]?#[\w-]{1,60}[ ]?\})[ \t]*+$")
INVISIBLE = re.compile(
    r"^ {0,3}#{1,6} [^\n]*?[\u200b-\u200f\u2060-\u2064\ufeff]|^ {0,3}#{1,6} [^\n]*?\{ ?#[^{}\n]{0,80}?\u00ad",
    re.MULTILINE,
)


def below(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each id that stands below its heading."""
    for number, _, match in page.find(ALONE, "{", leads="{"):
        above = page.rows.get(number - 1, "")
        if above.startswith("#") and "{" not in above:
            line, place = f"{above.rstrip()} {{#{match['id']}}}", Place(path=page.path, line=number)
            fix = Fix(first=number - 1, last=number, lines=(line,))
            yield Problem.at(place, "heading-id", warning=True, fix=fix, name=match["id"], line=line)


def _with_id(bare: str, name: str) -> str:
    """Return a heading with an id, in the braces that it has already if it has any."""
    others = MORE.search(bare)
    return f"{bare[: others.start()]} {{#{name} {others['inside']}}}" if others else f"{bare} {{#{name}}}"


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each heading that is not read as it was meant."""
    reported = set()
    for number, row, _ in page.find(BRACES, "{", "｛", leads="#"):
        if (match := ID.search(row)) and ("#" in match[0] or "{{" not in match[0]):
            reported.add(number)
            bare = ID.sub("", row).rstrip()
            place, line = Place(path=page.path, line=number, column=match.start(1) + 1), _with_id(bare, _id(match[1]))
            yield Problem.at(place, "heading-id", warning=True, fix=Fix.of(place, line), name=match[1], line=line)
    for number, row, match in page.find(OTHER, "#", "＃", leads="#"):
        sign, end = match["sign"] or "", match["end"] or ""
        read = (own := ANCHOR.search(row)) and own[1] == match["id"] and end == "}"
        if number not in reported and (sign or end) and f"{sign}{end}" not in ("{}", "｛｝") and not read:
            bare = row[: match.start("sign") if sign else match.start("id") - 1].rstrip(" 　")
            place, line = Place(path=page.path, line=number, column=match.start("id") + 1), f"{bare} {{#{match['id']}}}"
            yield Problem.at(place, "heading-id", warning=True, fix=Fix.of(place, line), name=match["id"], line=line)
    for number, row, match in page.find(WIDE, "＃"):
        signs = "#" * len(re.sub("[^#＃]", "", match[0]))
        yield page.problem(number, match.start(), match[0], "write-line", f"{signs} {row[match.end() :]}")
    for number, row, match in page.find(SPACED, leads="#"):
        char = match[0].strip("# \t")[0]
        place = Place(path=page.path, line=number, column=row.index(char) + 1)
        line = f"{match['signs']} {row[match.end() :]}"
        yield replace(lookalike_character(place, char, " ", line), warning=True)
    for number, _, match in page.find(IN_BOLD, "**#"):
        yield page.problem(number, 0, match[0], "write-line", match["row"].strip())
    for number, _, match in page.find(EMPTY, leads="#"):
        following, place = page.rows.get(number + 1, "").strip(), Place(path=page.path, line=number)
        joined = bool(following) and following[0].isalnum()
        lines = (f"{match['signs']} {page.masked[number].strip()}",) if joined else ()
        fix = Fix(first=number, last=number + joined, lines=lines)
        hint = "write-line" if joined else ""
        yield Problem.at(place, "empty-text", hint, warning=True, fix=fix if joined else None, line="".join(lines))
    for number, row, match in page.find(PERMALINK, "](#", leads="#"):
        line = f"{row[: match.start('link')]}{row[match.end('link') :]}".rstrip()
        yield page.problem(number, match.start("sign"), match["sign"], "write-line", line)
    for number, row, match in page.find(DEEP, "#######"):
        yield page.problem(number, match.start(), match[0], "write-line", f"###### {row[match.end() :]}")
    for number, row, match in page.find(INVISIBLE, leads="#"):
        char = row[match.end() - 1]
        place = Place(path=page.path, line=number, column=match.end())
        line = re.sub("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]", "", row)
        yield Problem.at(place, "control", "write-line", fix=Fix.of(place, line), char=f"U+{ord(char):04X}", line=line)


def _id(written: str) -> str:
    """Return an id of several words with hyphens."""
    return written.replace(" ", "-").lower() if " " in written else written
