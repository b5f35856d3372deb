"""An id of a term that cannot be one, while lessons link to one that is not there: the id that the term had."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from mkdocs_course.model import tree
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Fix, Problem

ID = re.compile(r"(?m)^[ ]*+(?:-[ ]++)?id:[ ]*+[\"']?([a-z0-9-]++)[\"']?[ ]*+$|[{,][ ]*+id:[ ]*+([a-z0-9-]++)[ ]*+[,}]")
"""The id of a term, in a glossary that cannot be read."""


def folded(problems: Iterable[Problem], lessons: Iterable[Lesson], file: Path, root: Path) -> list[Problem]:
    """Return the Problems; that of such an id in the glossary, the only one there, names the id of the links."""
    every, path = [*problems], tree.shown(file, root)
    wrong = [it for it in every if it.code == "bad-id" and it.place.path == path]
    if len(wrong) != 1:
        return every
    data, _ = tree.read(file, root)
    ids = {one or other for one, other in ID.findall((data or b"").decode("utf-8", "replace"))}
    headings = {anchor for lesson in lessons if lesson.page == "glossary.md" for anchor in lesson.anchors}
    links = Counter(it.name for lesson in lessons for it in lesson.terms if it.name not in ids | headings)
    often = [*links.most_common(2)]
    if not often or (len(often) > 1 and often[0][1] == often[1][1]):
        return every
    (problem,), first = wrong, often[0][0]
    near, fix = problem.value("suggestion"), problem.fix
    line = fix.lines[0].replace(near, first) if fix and near else f"id: {first}"
    values = {"name": problem.value("name"), "closest": first, "line": line.strip()}
    fix = Fix.of(problem.place, line, safe=False) if fix and near else None
    told = Problem.filled(problem.place, "bad-id", "id-of-links", values, fix=fix)
    return [told if it is problem else it for it in every]
