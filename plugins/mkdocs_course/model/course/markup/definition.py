"""Rows that say where a link leads (`[name]: address`), and are shown nowhere: most are the words of someone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.hyperlink import used_labels
from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt

# As Python-Markdown reads it: one word, and a title in quotes or brackets.
TITLE = r"(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))?[ ]*+$"
DEFINITION = re.compile(
    rf"^(?P<lead> {{0,3}})\[(?P<label>[^\[\]\n^][^\[\]\n]*)\]:[ ]*+(?P<word>\S+)[ ]*+{TITLE}", re.MULTILINE
)
COMMENTS = ("#", "<>")
"""The addresses of a definition that stands for a comment, as in `[//]: # (text)`."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each definition of a link that no link uses."""
    if page.has("8<"):
        return  # an included file may have the link
    used = used_labels(page.text) if page.has("]:") else frozenset()
    for number, row, match in page.find(DEFINITION, "]:"):
        if match["word"] in COMMENTS or match["label"].lower() in used:
            continue
        place = Place(path=page.path, line=number, column=len(match["lead"]) + 1)
        line = f"{match['lead']}\\{row[len(match['lead']) :]}"
        address = match["word"].strip("()（）")
        if address != match["word"] and address.endswith(".md"):
            line = f"{match['lead']}[{match['label']}]({address})"
        name, fix = excerpt(row.strip(), SHOWN), Fix.of(place, line, safe=False)
        yield Problem.at(place, "hidden-row", warning=True, fix=fix, name=name, line=line.strip())
