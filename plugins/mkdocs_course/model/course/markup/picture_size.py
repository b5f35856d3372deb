"""The size of a picture in the form of another program, which shows the picture at its own size, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Fix, Place, Problem

# A line can be very long and consist of one character: no pattern may backtrack.
PICTURE = r"!\[(?P<text>[^\[\]|\n]{0,200})"
ADDRESS = r"(?P<address>[^\s()<>|]{1,300})"
NUMBERS = r"(?P<width>\d{1,4}%?)?[ ]?(?:px)?[ ]?(?:[x×*](?P<height>\d{1,4})?)?(?:px)?"
TITLE = r"(?P<title>[ ]+\"[^\"\n]{0,200}\")?"
BEHIND = re.compile(rf"(?m){PICTURE}\]\({ADDRESS}{TITLE}(?P<size>(?:[ ]+=|[ ]?\|)[ ]?{NUMBERS})[ ]*\)")
IN_TEXT = re.compile(rf"(?m){PICTURE}(?P<size>(?:\|[ ]?(?:center|left|right))?\|[ ]?{NUMBERS})\]\({ADDRESS}{TITLE}\)")
QUERY = re.compile(
    rf"(?mi){PICTURE}\]\((?P<address>[^\s()<>|:?#]{{1,300}}\.(?:png|jpe?g|gif|webp|svg))"
    r"(?P<size>[?#](?!only-|gh-)(?:(?:w|width)=(?P<width>\d{1,4})(?:px)?|[\w=&%-]{1,60}))\)"
)
"""What other programs read behind the name of a file."""
NAMED = re.compile(
    rf"(?m){PICTURE}\]\({ADDRESS}(?P<size>(?:[ ]+(?:width|height)=[\"']?\d{{1,4}}(?:px|%)?[\"']?){{1,2}})[ ]*\)"
)
APART = re.compile(rf"(?m){PICTURE}\]\({ADDRESS}\)[ ]+(?P<size>\{{:?[ ]?(?:width|height)=[^{{}}\n]{{1,60}}\}})")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with such a size, with the row that is meant."""
    before = 0
    for pattern in (BEHIND, IN_TEXT, QUERY, NAMED, APART):
        for number, _, match in page.find(pattern, "!["):
            if number == before or (pattern is not QUERY and not re.search(r"\d", match["size"])):
                continue
            before = number
            line = pattern.sub(_meant, page.masked[number - 1])
            place = Place(path=page.path, line=number, column=match.start("size") + 1)
            name, fix = match["size"].strip(), Fix.of(place, line)
            code = "left-over" if pattern is APART else "unknown-option"
            yield Problem.at(place, code, "write-line", warning=True, fix=fix, name=name, line=line)


def _meant(match: re.Match[str]) -> str:
    size = match["size"].strip()
    if match.re in (NAMED, APART):
        attributes = " ".join(re.sub(r"[{}:\"']", "", size).split())
    else:
        named = match.groupdict()
        attributes = " ".join(f"{name}={named[name]}" for name in ("width", "height") if named.get(name))
    title = match.groupdict().get("title") or ""
    return f"![{match['text'].strip()}]({match['address']}{title})" + (f"{{{attributes}}}" if attributes else "")
