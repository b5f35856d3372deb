"""Code of diagrams without the rows of backticks around it, which is shown as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

HEAD = re.compile(
    r"(?m)^[ ]{0,3}(?:(?:graph|flowchart)[ ]+(?:TD|TB|BT|LR|RL)[ ;]*+"
    r"|(?:sequence|class|er)Diagram|stateDiagram(?:-v2)?|gitGraph:?|quadrantChart)[ ]*+$"
)
"""A row that begins a diagram, and hardly anything else."""
WORD = re.compile(r"(?m)^[ ]{0,3}(?:mermaid|mindmap|gantt|journey|timeline|pie(?:[ ]+title[ ][^\n]{1,100})?)[ ]*$")
"""A word that begins a diagram if a row of one follows."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for the first row of each diagram."""
    before = 0
    for pattern, signs in ((WORD, ("mermaid", "mindmap", "gantt", "journey", "timeline", "pie")), (HEAD, HEADS)):
        for number, row, _ in page.find(pattern, *signs):
            following = page.rows.get(number + 1, "")
            begins = following.startswith("  ") or HEAD.match(following) or WORD.match(following)
            if number != before + 1 and (pattern is HEAD or begins) and following.strip():
                yield page.problem(number, 0, row, "no-diagram", known="content/figures")
                before = number if pattern is WORD and not following.startswith("  ") else -1


HEADS = ("graph ", "flowchart ", "Diagram", "gitGraph", "quadrantChart")
"""Words of which each such row has one."""
