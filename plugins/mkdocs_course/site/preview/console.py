"""What a preview prints in the trainer's window."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts
from mkdocs_course.view.preview import Shortcomings


class Console:
    """Calls `say` with each line. A Problem is printed once, until it is gone."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.printed: frozenset[object] = frozenset()

    def updated(self, seconds: float, pages: tuple[str, ...], language: str) -> None:
        """Print that the browser shows a change, after some `seconds`, on the first of these pages."""
        name = "preview-updated" if pages else "preview-built"
        page = pages[0] if pages else ""
        self.say(wording.sentence(name, language, seconds=f"{seconds:.1f}", page=page))

    def wrong(self, found: Shortcomings) -> None:
        """Print what is wrong now and was not before."""
        excerpts = Excerpts(found.root)
        for sentence in found.sentences:
            if sentence not in self.printed:
                self.say(sentence)
        for problem in found.problems:
            if problem not in self.printed:
                self.say(wording.describe(problem, found.language, excerpts.at(problem.place)))
        entries = frozenset((*found.sentences, *found.problems))
        if entries != self.printed:
            if found.problems or self.printed:
                self.say(wording.count(found.problems, found.language))
            if found.stopped:
                self.say(wording.sentence("preview-broken", found.language))
        self.printed = entries
