"""All rules about markup. A page without a fault is searched for patterns only, and not divided into rows."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from mkdocs_course.model import limit
from mkdocs_course.model.course.markup import (
    block,
    box,
    bracket,
    code,
    definition,
    emphasis,
    foreign_form,
    foreign_link,
    heading,
    indented,
    listing,
    mark,
    note,
    snippet,
    table,
    tag,
    unpaired,
)
from mkdocs_course.model.course.markup.page import Page, Visible
from mkdocs_course.model.problem import Problem

REPEATED = frozenset({"left-over", "unknown-html", "bad-address"})
"""What may be said of a row of which it is told already what is meant."""
Rule = Callable[[Page], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    block.faults,
    box.faults,
    bracket.quotes,
    bracket.attributes,
    code.faults,
    definition.faults,
    emphasis.faults,
    heading.faults,
    indented.faults,
    listing.faults,
    mark.faults,
    note.faults,
    snippet.faults,
    table.faults,
    table.lost,
    tag.faults,
    unpaired.faults,
)


def faults(
    path: str, body: str, extensions: frozenset[str] | None = None, visible: Visible | None = None
) -> Iterator[Problem]:
    """Yield a warning for each mark in the Markdown of the file `path` that is shown as it is written.

    `extensions` are the names of the course's Markdown extensions, None if they are not known. `visible`
    returns what a reader sees of the page, None if that is not known.
    """
    page = Page(path=path, body=body, extensions=extensions, visible=visible)
    own = (*foreign_form.faults(page), *foreign_link.faults(page), *bracket.faults(page))
    notes = {it.value("name") for it in own if it.value("name").startswith("[^")}
    rows = {row for it in own for row in (it.place.line, it.place.line + (it.code != "left-over"))}
    # What such a row has in common with other forms is no Problem of its own.
    others = (
        it
        for rule in RULES
        for it in rule(page)
        if it.code not in REPEATED or (it.place.line not in rows and it.value("name") not in notes)
    )
    yield from limit.per_file(itertools.chain(own, others))
