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

    def wrong(self, shortcomings: Shortcomings) -> None:
        """Print what is wrong now and was not before."""
        excerpts = Excerpts(shortcomings.root)
        for sentence in shortcomings.sentences:
            if sentence not in self.printed:
                self.say(sentence)
        for problem in shortcomings.problems:
            if problem not in self.printed:
                self.say(wording.describe(problem, shortcomings.language, excerpts.at(problem.place)))
        entries = frozenset((*shortcomings.sentences, *shortcomings.problems))
        if entries != self.printed:
            if shortcomings.problems or self.printed:
                self.say(wording.count(shortcomings.problems, shortcomings.language))
            if shortcomings.stopped:
                self.say(wording.sentence("preview-broken", shortcomings.language))
        self.printed = entries
