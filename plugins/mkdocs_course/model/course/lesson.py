"""A lesson: the front matter of a Markdown file, what its blocks place, and the terms to which it links."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.course import (
    anchor,
    doubled,
    embedded,
    formula,
    front_matter,
    included,
    loading,
    markup,
    misplaced,
    quiz_as_text,
    weight,
)
from mkdocs_course.model.course import blocks as body
from mkdocs_course.model.course import headings as titles
from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.course.embedded import Embedded
from mkdocs_course.model.course.front_matter import FrontMatter
from mkdocs_course.model.course.headings import Heading
from mkdocs_course.model.course.hyperlink import Hyperlink, hyperlinks
from mkdocs_course.model.course.markup.page import Page, Visible
from mkdocs_course.model.course.prose import prose
from mkdocs_course.model.course.shown import Placing
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.block import FIGURE, GLOSSARY, PAGE_PART, POSTTEST, QUIZ
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.reading import source
from mkdocs_course.model.text.extent import Extent


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """A lesson in one language. `page` is its path below the language's folder, the same in all languages.

    `body_line` is the number of lines before the Markdown, and `extent` how much there is to read in it. `quizzes`,
    `parts`, `glossaries` and `figures` are what its blocks place, `kind_blocks` are the blocks that a kind of question
    defines, `files` are included, `terms` are links to terms, `links` all links and images, and `anchors` the explicit
    ids of its `headings`. `bold` are paragraphs that look like headings. `generated` are the texts of the headings
    without an id, None if HTML has ids as well.
    `embedded` are the quizzes that are written in the page itself.
    `loads` are the Problems of what the page loads from other sites, if these are not allowed.
    """

    page: str
    language: str
    front: FrontMatter = FrontMatter()
    body_line: int = 0
    extent: Extent = Extent()
    quizzes: tuple[Reference, ...] = ()
    kind_blocks: tuple[Reference, ...] = ()
    parts: tuple[Reference, ...] = ()
    files: tuple[Reference, ...] = ()
    glossaries: tuple[Reference, ...] = ()
    figures: tuple[Reference, ...] = ()
    terms: tuple[Reference, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    bold: tuple[Heading, ...] = ()
    generated: tuple[str, ...] | None = None
    embedded: tuple[Embedded, ...] = ()
    loads: tuple[Problem, ...] = ()
    place: Place

    @property
    def title(self) -> str:
        """The title in the front matter, “” if there is none."""
        return self.front.title or ""

    @property
    def content(self) -> str:
        """The path of the folder that holds those of the languages, as Problems show it, with a slash at its end."""
        return self.place.path.removesuffix(f"{self.language}/{self.page}")

    @property
    def minutes(self) -> int:
        """The duration in minutes, 0 for a page that is not a lesson."""
        return int(self.front.minutes or 0)

    @property
    def unread(self) -> bool:
        """Whether the page has front matter of which nothing is known, because it could not be read."""
        return self.body_line > 0 and self.front.place is None

    @property
    def minutes_at(self) -> Place | None:
        """Where the duration is written, None if it is not."""
        return self.front.at("minutes")

    @property
    def prerequisites(self) -> tuple[Reference, ...]:
        """The pages to read before this one."""
        return self.front.prerequisites

    @property
    def sources(self) -> tuple[str, ...]:
        """The ideas that the lesson teaches, as the front matter names them."""
        return self.front.sources


def read(
    path: str,
    data: bytes,
    page: str,
    language: str,
    placed: Placing | None = None,
    extensions: frozenset[str] | None = None,
    languages: tuple[str, ...] = (),
    visible: Visible | None = None,
) -> tuple[Lesson, tuple[Problem, ...]]:
    """Return the lesson in the `data` of the file `path`, and the Problems that this file alone can show.

    `page` is its path below the folder of its `language`. `placed` returns which lines of a page Markdown renders.
    `extensions` are the names of the Markdown extensions, None if they are not known. `languages` are those that the
    texts of a quiz in the page must have; by default the page's own. `visible` returns what a reader sees of a page.
    """
    start = Place(path=path)
    text, problems = source.read(path, data)
    if text is None:
        return Lesson(page=page, language=language, place=start), problems
    twice = doubled.find(path, text)
    if twice:
        text = "\n".join(text.split("\n")[: twice[1]])
    front, split, odd = front_matter.read(path, text, language)
    odd += twice[:1] if twice else ()
    plain = formula.without(split.body, extensions)
    formulas = formula.in_rows(split.body, plain) if plain != split.body else ()
    heavy = weight.limit_line(plain, superfences="pymdownx.superfences" in (extensions or ()), formulas=formulas)
    if heavy:
        # Markdown must not convert such a page: not here, and not in a build, which this error stops.
        odd += (Problem.at(Place(path=path, line=heavy), "too-many-signs"),)
        placed = None
    links = () if heavy else tuple(hyperlinks(path, plain))
    loads = () if heavy else (*loading.find(Page(path=path, body=plain)), *loading.images(links))
    references, marks = body.blocks(path, split.body, placed)
    read_text = "" if heavy else prose(split.body)
    own, faults = embedded.read(path, split.body, () if heavy else references, languages or (language,))
    lesson = Lesson(
        page=page,
        language=language,
        front=front,
        body_line=split.body_line,
        extent=Extent.of(read_text),
        quizzes=tuple(reference for reference in references if reference.block in (QUIZ.name, POSTTEST.name)),
        kind_blocks=tuple(reference for reference in references if reference.block in kind_blocks()),
        parts=tuple(reference for reference in references if reference.block == PAGE_PART.name),
        files=included.files(path, split.body),
        glossaries=tuple(reference for reference in references if reference.block == GLOSSARY.name),
        figures=tuple(reference for reference in references if reference.block == FIGURE.name),
        terms=tuple(body.terms(path, page, plain)),
        links=links,
        anchors=anchor.anchors(split.body),
        headings=() if heavy else tuple(titles.headings(path, split.body, plain)),
        bold=() if heavy else tuple(titles.bold(path, plain)),
        generated=anchor.generated(split.body),
        embedded=own,
        loads=loads,
        place=start,
    )
    if not heavy:
        odd += (*markup.faults(path, split.body, extensions, visible, language), *titles.faults(lesson.headings))
        odd += tuple(misplaced.faults(path, front, split.body, read_text, language, languages))
    every = (*problems, *odd, *included.told_once(marks, lesson.files), *faults)
    # Other pages may be about quizzes, and have some as examples.
    asks = not heavy and bool(front.minutes)
    return lesson, quiz_as_text.with_quiz(path, split.body, language, every) if asks else every
