"""The pages of a site that is no course: quizzes in those that place one, and all others as they are."""

from __future__ import annotations

from pathlib import Path

from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown import marks
from mkdocs_course.markdown.context import PageContext
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.view import root
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.runtime import in_place


class PlacedPages:
    """The pages of one build, by their source path. `folders` is whether each has a folder of its own."""

    def __init__(self, extension: QuizExtension, assets: PageAssets, *, folders: bool) -> None:
        self.extension, self.assets, self.folders = extension, assets, folders
        self.facts: dict[str, PageFacts] = {}

    def record_facts(self, page: str) -> None:
        """Record what the page holds that Markdown has just converted."""
        self.facts[page] = self.extension.facts

    def fill(self, page: str, url: str, html: str | None) -> str | None:
        """Return the content of a page with its quizzes and what they need; `url` is its address below the root."""
        facts = self.facts.get(page, PageFacts())
        if not html or not facts.quizzes:
            return html
        base = root.base(url)
        filled = self.extension.fill(html, PageContext(base=base, folders=self.folders))
        return f"{self.assets.in_place(facts, base)}{filled}"

    def finish(self, html: str) -> str:
        """Return a finished page without marks, which stay in excerpts of other pages.

        Raises ValueError if another plugin changed the mark of a quiz.
        """
        return marks.clear(html)

    def write(self, site: Path) -> None:
        """Write the scripts and style sheets of quizzes into the folder of the site, if any page has a quiz."""
        if not any(facts.quizzes for facts in self.facts.values()):
            return
        for path, text in in_place()[0].files:
            file = site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
