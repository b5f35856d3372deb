"""All rules about markup. A page without a fault is searched for patterns only, and not divided into rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from mkdocs_course.model import limit
from mkdocs_course.model.course.markup import (
    block,
    boilerplate,
    box,
    bracket,
    bullets,
    callout,
    cell,
    code,
    cutoff,
    definition,
    diagram,
    dialect,
    document,
    emphasis,
    escaped_bar,
    footnote,
    foreign_form,
    foreign_link,
    heading,
    indented,
    listing,
    newline,
    note,
    picture_size,
    redirect,
    shown_mark,
    snippet,
    table,
    tag,
    underline,
    unpaired,
    wide,
    wide_space,
    word_note,
)
from mkdocs_course.model.course.markup.page import Page, Visible
from mkdocs_course.model.problem import Problem

REPEATED = frozenset({"left-over", "unknown-html", "bad-address", "indented-code", "unmeant-heading"})
"""What may be said of a row of which it is told already what is meant."""
Rule = Callable[[Page], Iterator[Problem]]
FIRST: tuple[Rule, ...] = (
    callout.faults,
    dialect.faults,
    foreign_form.faults,
    foreign_link.faults,
    bracket.faults,
    wide.faults,
    wide_space.faults,
    heading.below,
    footnote.faults,
    footnote.inline,
    word_note.faults,
    cell.faults,
    diagram.faults,
    escaped_bar.faults,
    newline.faults,
    picture_size.faults,
)
"""Rules that know what is meant by a whole row."""
LABEL = re.compile(r"\[\^?[^\[\]\n]{1,80}\]")
RULES: tuple[Rule, ...] = (
    block.faults,
    boilerplate.faults,
    box.faults,
    bracket.quotes,
    bracket.attributes,
    bullets.faults,
    code.faults,
    cutoff.faults,
    definition.faults,
    document.faults,
    emphasis.faults,
    heading.faults,
    indented.faults,
    listing.faults,
    shown_mark.faults,
    note.faults,
    redirect.faults,
    snippet.faults,
    table.faults,
    table.lost,
    tag.faults,
    underline.faults,
    unpaired.faults,
)


def faults(
    path: str,
    body: str,
    extensions: frozenset[str] | None = None,
    visible: Visible | None = None,
    language: str = "",
) -> Iterator[Problem]:
    """Yield a warning for each mark in the Markdown of the file `path` that is shown as it is written.

    `extensions` are the names of the course's Markdown extensions, None if they are not known. `visible`
    returns what a reader sees of the page, None if that is not known. `language` is that of the page.
    """
    page = Page(path=path, body=body, extensions=extensions, visible=visible, language=language)
    own = tuple(it for rule in FIRST for it in rule(page))
    labels = {label for it in own if it.fix for line in it.fix.lines for label in LABEL.findall(line)}
    rows = {row for it in own for row in _rows(it)}
    # What such a row has in common with other forms is no Problem of its own, and neither are its labels.
    others = (
        it
        for rule in RULES
        for it in rule(page)
        if (it.code not in REPEATED or it.place.line not in rows) and labels.isdisjoint(_labels(it))
    )
    yield from limit.per_file(page.mask.unmask(it) for it in itertools.chain(own, others))


def _rows(problem: Problem) -> range:
    """Return the rows of which a Problem tells what is meant."""
    last = problem.fix.last if problem.fix else problem.place.line
    return range(problem.place.line, max(last, problem.place.line + (problem.code != "left-over")) + 1)


def _labels(problem: Problem) -> tuple[str, ...]:
    """Return the label, such as `[^1]`, of the footnote or link that a Problem calls undefined or unused, if any."""
    name = problem.value("name")
    if problem.code == "unused-footnote" and not problem.hint:
        return (f"[^{name}]",)
    match = LABEL.match(name) if problem.code == "hidden-row" or name.startswith("[^") else None
    return (match[0],) if match else ()
