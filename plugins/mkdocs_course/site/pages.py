"""The pages of one language in a build: their front matter, their additions, and a check of what they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown import marks
from mkdocs_course.markdown.context import PageContext
from mkdocs_course.markdown.reused import ReusedMarkdown
from mkdocs_course.model.course.certificate import Certificate, not_placed
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.metadata import TEXTS
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.site.menu import Menu, MenuPage, quiz_pages
from mkdocs_course.site.neighbours import COPIES
from mkdocs_course.site.notes import note_titles
from mkdocs_course.site.numbering import numbers
from mkdocs_course.site.page import CoursePage, insert_after_title, insert_before_title
from mkdocs_course.site.policy.site import SitePolicy
from mkdocs_course.site.recordings import recordings
from mkdocs_course.view import root
from mkdocs_course.view.outline import Outline, OutlineLesson
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.plain import plain


class Pages:
    """The pages of one language, by their source path below the folder of that language.

    `folders` is whether each page has a folder of its own, as with `use_directory_urls`.
    """

    policy: SitePolicy
    """The Content-Security-Policy of the pages. It and the menu are set when all pages have been read."""

    menu: Menu = Menu()

    def __init__(self, course: Course, extension: QuizExtension, assets: PageAssets, *, folders: bool) -> None:
        language = extension.getConfig("language")
        self.library = course.library
        self.lessons = {lesson.page: lesson for lesson in course.lessons if lesson.language == language}
        self.extension, self.assets, self.folders = extension, assets, folders
        self.facts, self.markdown = dict[str, PageFacts](), ReusedMarkdown()
        self.numbers, self.recordings = dict[str, int](), dict[str, str]()
        self.problems: list[Problem] = []

    def set_menu(self, pages: Iterable[Any], files: Iterable[Any]) -> None:
        """Set the menu from the `pages` of MkDocs's navigation, and the recordings from all its `files`."""
        self.recordings = recordings((file.src_uri, file.url) for file in files)
        self.menu = Menu.of(
            MenuPage(
                page=page.file.src_uri,
                title=str(page.title),
                url=page.url,
                section=str(page.parent.title) if page.parent else "",
            )
            for page in pages
        )
        self.numbers = numbers(self.menu, self.lessons, self.library)

    def unreachable_exam(self, certificate: Certificate, built: Container[str]) -> tuple[Problem, ...]:
        """Return a Problem if the certificate requires an exam that no page in `built` places."""
        placed = {use.name for page, lesson in self.lessons.items() if page in built for use in lesson.quizzes}
        return (not_placed(certificate),) if certificate.quiz and certificate.quiz not in placed else ()

    def source(self, page: str, text: str) -> str | None:
        """Return the Markdown of a lesson without its front matter, None for other pages.

        It begins with a blank line, because MkDocs takes a first line like `name: value` for metadata.
        """
        if page not in self.lessons:
            return None
        return "\n" + "\n".join(text.split("\n")[self.lessons[page].body_line :])

    def set_metadata(self, page: str, meta: dict[str, Any]) -> None:
        """Add the front matter of a page to `meta`, its metadata in MkDocs.

        Values that another plugin has set are kept, except for the texts of the course.
        """
        for name, value in self.lessons[page].front.meta if page in self.lessons else ():
            if name not in meta or name in TEXTS:
                meta[name] = value
        # Now, because plugins may add HTML later, such as the date of the last change.
        meta.update(plain(dict(meta)))

    def record_facts(self, page: Any) -> None:
        """Record the facts of the page that Markdown has just converted; none if a plugin has converted it itself."""
        if page.present_anchor_ids is not None:
            facts = self.facts[page.file.src_uri] = self.extension.facts
            # MkDocs knows only the ids that Markdown itself has created.
            page.present_anchor_ids.update(self.extension.terms() if facts.glossary else ())

    def fill(self, page: Any) -> None:
        """Set `page.course`, and replace the marks in the content of a page."""
        page.course, base = self._course_page(page), root.base(page.url)
        if page.content:
            links = self.assets.prerequisites(self._prerequisites(page.file.src_uri), base)
            titles: dict[str, str] = {}
            if page.meta.get("minutes"):
                titles = note_titles(page.toc)
                links = self.assets.listen(base, self.recordings.get(page.file.src_uri, "")) + links
            content = insert_after_title(self._filled(page.content, base, page.url, titles), links)
            page.content = insert_before_title(content, self._place(page.file.src_uri))
            facts = self.facts.get(page.file.src_uri, PageFacts())
            paper = self.assets.paper(facts) if facts.quizzes or page.meta.get("minutes") else ""
            foot = self.assets.foot(page, self.lessons.get(page.file.src_uri), self.library)
            page.content = f"{page.content}{paper}{foot}"
        for copy in COPIES:
            if html := getattr(page, copy, None):
                setattr(page, copy, self._filled(html, base))

    def _course_page(self, page: Any) -> CoursePage:
        source = page.file.src_uri
        facts = replace(self.facts.get(source, PageFacts()), recording=source in self.recordings)
        head = self.assets.head(facts, root.base(page.url), lesson=page.url if page.meta.get("minutes") else None)
        return CoursePage(head=head, in_menu=source in self.menu, has_quizzes=bool(facts.quizzes))

    def _place(self, page: str) -> str:
        """Return what stands above the title of a numbered lesson, “” for other pages."""
        entry = self.menu.get(page)
        if not entry or page not in self.numbers:
            return ""
        count, minutes = len(self.numbers), self.lessons[page].minutes
        return self.assets.lesson(self.outline, entry.section, number=self.numbers[page], count=count, minutes=minutes)

    def _prerequisites(self, page: str) -> tuple[MenuPage, ...]:
        return self.menu.select(use.name for use in self.lessons[page].prerequisites) if page in self.lessons else ()

    def _filled(self, html: str, base: str, url: str | None = None, titles: Mapping[str, str] | None = None) -> str:
        """Return the content of a page with its marks replaced.

        `url` is the address of the page, None if the content is shown on another page. `titles` are the headings at
        which the learner can write notes, by id.
        """

        def heading(id: str) -> str:
            return "" if url is None else self.assets.heading(id, base, url, (titles or {}).get(id, ""))

        page = PageContext(
            base=base, folders=self.folders, heading=heading, page_of=self._page_of, outline=self.outline
        )
        return self.extension.fill(html, page)

    @cached_property
    def outline(self) -> Outline:
        """What the course consists of: the pages of the menu with a duration."""
        return Outline.of(
            OutlineLesson(
                title=entry.title,
                url=entry.url,
                minutes=lesson.minutes,
                number=self.numbers.get(entry.page, 0),
                section=entry.section,
            )
            for entry in self.menu.pages
            if (lesson := self.lessons.get(entry.page)) and lesson.minutes
        )

    def _page_of(self, quiz: str) -> MenuPage | None:
        """Return the first page of the menu that places a quiz, None if there is none."""
        return self._by_quiz.get(quiz)

    @cached_property
    def _by_quiz(self) -> dict[str, MenuPage]:
        return quiz_pages(self.menu, self.lessons)

    def finish(self, html: str, page: Any) -> str:
        """Return the HTML of a page for publication. Raises ValueError if another plugin changed the mark of a quiz."""
        # Another plugin may publish a page that it created itself.
        course_page = getattr(page, "course", None) or self._course_page(page)
        return self.policy.insert(course_page.complete(marks.clear(html)), root.base(page.url))

    @cached_property
    def not_found(self) -> CoursePage:
        """The 404 page."""
        return CoursePage(head=self.assets.head(PageFacts(), self.policy.not_found_base, page=False))

    def finish_not_found(self, html: str) -> str:
        """Return the HTML of the 404 page for publication."""
        return self.policy.insert(self.not_found.complete(html), self.policy.not_found_base)

    def compare(self, page: str, html: str) -> None:
        """Record a Problem for each quiz that only one of a page's HTML and its lesson has."""
        self.problems += self._differences(page, Counter(self.extension.shown_quizzes(html)))

    def _differences(self, page: str, shown: Counter[tuple[str, str]]) -> Iterator[Problem]:
        lesson = self.lessons.get(page)
        for use in lesson.quizzes if lesson else ():
            if shown[use.name, use.occasion]:
                shown[use.name, use.occasion] -= 1
            else:
                yield Problem.at(use.place, "not-shown", "taken-away")
        for name, _ in shown.elements():
            yield Problem.at(lesson.place if lesson else Place(path=page), "shown-unplaced", name=name)
