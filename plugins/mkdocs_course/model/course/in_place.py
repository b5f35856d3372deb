"""The quizzes of a site that is no course: pages in one folder, of which some place a quiz.

Such a site is someone else's, so nothing is said of it but what concerns a quiz.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs_course.model import limit, tree
from mkdocs_course.model.course import blocks as body
from mkdocs_course.model.course import embedded, link, placed_quizzes
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.lesson_files import page_files
from mkdocs_course.model.course.library import load
from mkdocs_course.model.course.shown import Placing
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.block import POSTTEST, QUIZ
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.reading import source
from mkdocs_course.model.tree import shown

SIGNS = ("///", "／／", "//")
"""How a block, or what was meant to be one, begins."""


def read(
    content: Path,
    quizzes: Path,
    languages: tuple[str, ...],
    root: Path,
    placed: Placing | None = None,
    links: link.Links = lambda _text: (),
    formulas: link.Formulas = lambda _text: (),
) -> Course:
    """Return the quizzes of a site, the pages in `content/**.md` that place them, and every Problem of both.

    The arguments are those of `course.read`, except that pages are not in a folder of their language.
    """
    library = load(quizzes, root, languages, glossary=None)
    lessons, problems = [], list[Problem]()
    for file in page_files(tree.walk(content, root).files, content):
        data, _ = tree.read(file, root)
        path = shown(file, root)
        text = source.read(path, data)[0] if data else None
        if text is None or not any(sign in text for sign in SIGNS):
            continue
        references, faults = body.blocks(path, text, placed)
        written, wrong = embedded.read(path, text, references, languages)
        problems += (*faults, *wrong)
        quiz_uses = tuple(reference for reference in references if reference.block in (QUIZ.name, POSTTEST.name))
        own = tuple(reference for reference in references if reference.block in kind_blocks())
        page = file.relative_to(content).as_posix()
        lesson = Lesson(
            page=page,
            language=languages[0],
            quizzes=quiz_uses,
            kind_blocks=own,
            embedded=written,
            place=Place(path=path),
        )
        lessons.append(lesson)
    library = library.extend(quiz for lesson in lessons for quiz in lesson.embedded)
    problems += library.problems
    faults = tuple(placed_quizzes.faults(tuple(lessons), library, quizzes))
    # In several languages, a page and its translation place the same quiz.
    problems += (problem for problem in faults if len(languages) == 1 or problem.code != "quiz-used-twice")
    for quiz in library.quizzes:
        problems += limit.per_file(link.faults(quiz, content, languages, links, formulas, in_place=True))
    return Course(languages=languages, lessons=tuple(lessons), library=library, problems=limit.shown(problems))
