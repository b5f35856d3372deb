"""Values of `mkdocs.yml` around which stand signs that YAML does not read, or stand no brackets that it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.node import Scalar, scalars

QUOTED = re.compile(r"[“”„‟‘’＂](?P<value>[!-~ ]+)[“”„‟‘’＂]")
"""A value in curly quotation marks. Where it has other letters, it may be a title in which they are meant."""
VARIABLES = re.compile(r"(?P<before>.*!ENV +)(?P<names>[A-Za-z_]\w* *,[^#\[\]]*)")
"""A variable and its default without the brackets around them, which YAML takes for one name."""


def faults(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for each such value."""
    for node in scalars(configuration.root):
        if isinstance(node, Scalar) and node.style is None and (match := QUOTED.fullmatch(node.value)):
            bare = quoting.quote(match["value"])
            fix = configuration.renamed(node, bare)
            kept = quoting.quote(node.value)
            place = configuration.place(node)
            yield Problem.at(place, "curly-quotes", warning=True, fix=fix, char=node.value[0], kept=kept, bare=bare)
    for number, row in enumerate(configuration.texts.get(configuration.file.name, []), 1):
        if "!ENV" in row and (match := VARIABLES.fullmatch(row.rstrip())) and not row.lstrip().startswith("#"):
            line = f"{match['before']}[{match['names']}]"
            place = Place(path=configuration.file.name, line=number, column=match.start("names") + 1)
            yield Problem.at(place, "wrong-type", "write-line", fix=Fix.of(place, line), line=line.strip())
