"""What MkDocs takes for front matter and what we do are the same."""

from __future__ import annotations

import random

import pytest
from mkdocs.utils.meta import YAML_RE, get_data
from mkdocs_course.model.course import lesson
from support import at_night

PIECES = [
    "---",
    "--- ",
    " ---",
    "----",
    "...",
    "***",
    "–––",
    "+++",
    "",
    "",
    "# A {#top}",
    "Text här.",
    "title: Hej",
    "title: 12:30",
    "minutes: 5",
    "minuts: 5",
    "prerequisites: [b.md]",
    "date: 2026-01-01",
    "- a",
    "  - b",
    "description: |",
    "  mer text",
    "Obs: text",
    "<!-- a -->",
    "```",
    "/// quiz | q",
    "///",
    "title：A",
    "\ttitle: B",
    "hide:",
    "{a: b}",
    "x: &a b",
    "> citat",
    "'",
]


@pytest.mark.slow
def test_mkdocs_never_reads_more_or_less_than_we_do() -> None:
    """Where MkDocs finds a mapping we read it, or tell why not; and of what we give it, it takes nothing away."""
    random_ = random.Random(20261128)
    accepted = 0
    for _ in at_night(range(3000), by_day=600):
        rows = [
            random_.choice(["---", "--- ", *PIECES[:6]]),
            *random_.choices(["---", *PIECES], k=random_.randint(1, 8)),
        ]
        text = "\n".join(rows) + "\n"
        read, found = lesson.read("a.md", text.encode(), "a.md", "sv")
        assert all(1 <= problem.place.line <= len(rows) + 1 for problem in found), text
        theirs, given = get_data("\n" + "\n".join(text.split("\n")[read.body_line :]))
        assert not given and theirs == "\n".join(text.split("\n")[read.body_line :]).lstrip("\n"), text
        body, data = get_data(text)
        if YAML_RE.match(text) and data:
            accepted += 1
            same = read.body_line and "\n".join(text.split("\n")[read.body_line :]).lstrip("\n") == body
            assert same or any(not problem.warning for problem in found), text
    assert accepted > 10
