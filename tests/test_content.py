"""This course: both languages whole and alike, every idea taught and asked, and quizzes that give nothing away."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from mkdocs_course.model import course as model
from mkdocs_course.model import wording
from mkdocs_course.model.quiz import Quiz
from support import ROOT

LANGUAGES = ("sv", "zh")
COURSE = model.read(ROOT / "content", ROOT / "quizzes", LANGUAGES, ROOT)
LESSONS = tuple(lesson for lesson in COURSE.lessons if lesson.sources)
QUIZZES = COURSE.library.quizzes
# Those of the first twelve lessons; the last ones belong to the closing plan.
IDEAS = {f"S{number}" for number in range(1, 20)} | {f"Z{number}" for number in range(1, 35)}
LENGTHS = {"sv": (600, 900), "zh": (1000, 1600)}


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def prose(path: str) -> str:
    """Return the text of a page without its front matter and fenced examples."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text(path), flags=re.DOTALL)
    return re.sub(r"(?ms)^( *)(`{3,})[^\n]*\n.*?^\1\2$", "", body)


def test_no_problems() -> None:
    assert [wording.describe(problem, "en") for problem in COURSE.problems] == []


def test_every_idea_is_taught_in_both_languages_and_asked() -> None:
    taught = {
        language: {source for lesson in LESSONS if lesson.language == language for source in lesson.sources}
        for language in LANGUAGES
    }
    asked = {source for quiz in QUIZZES for question in quiz.questions for source in question.sources}
    assert not {language: IDEAS - found for language, found in taught.items() if IDEAS - found}
    assert not IDEAS - asked


def test_both_languages_have_the_same_pages_anchors_and_quizzes() -> None:
    found = {}
    for language in LANGUAGES:
        pages = {lesson.page: lesson for lesson in COURSE.lessons if lesson.language == language}
        anchors = {
            page: re.findall(r"(?m)^#+ .*\{#([\w-]+)\}$", prose(lesson.place.path)) for page, lesson in pages.items()
        }
        found[language] = {
            page: (anchors[page], [use.name for use in lesson.quizzes], sorted(lesson.sources), len(lesson.files))
            for page, lesson in pages.items()
        }
    assert found["sv"] == found["zh"]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.place.path)
def test_a_lesson_is_whole(lesson: model.Lesson) -> None:
    body = prose(lesson.place.path)
    assert lesson.title and lesson.quizzes and lesson.files
    for anchor in ("top", "goals", "situation", "practice", "remember", "quiz", "sources"):
        assert f"{{#{anchor}}}" in body
    remember = body.split("{#remember}")[1].split("\n## ")[0]
    assert len(re.findall(r"(?m)^- ", remember)) == 3
    assert body.index("!!! question") < body.index("{#goals}")
    low, high = LENGTHS[lesson.language]
    # The sources and the ids of headings are no reading.
    read = re.sub(r"\{#[\w-]+\}", "", body.split("{#sources}")[0])
    length = len(re.findall(r"[\u4e00-\u9fff]", read)) if lesson.language == "zh" else len(re.findall(r"[^\W_]+", read))
    assert low <= length <= high, length


@pytest.mark.parametrize("quiz", QUIZZES, ids=lambda quiz: quiz.id)
def test_a_quiz_says_why_for_every_option(quiz: Quiz) -> None:
    assert len(quiz.questions) >= 5
    for question in quiz.questions:
        assert question.id and question.why, question.slug
        for option in getattr(question, "options", ()):
            assert option.why, (question.slug, option.id)
        if question.kind == "true_false":
            assert question.why_true and question.why_false, question.slug


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("quiz", QUIZZES, ids=lambda quiz: quiz.id)
def test_length_tells_nothing(quiz: Quiz, language: str) -> None:
    lengths: dict[bool, list[int]] = defaultdict(list)
    for question in quiz.questions:
        for option in getattr(question, "options", ()):
            lengths[option.right].append(len(option.text.written(language)[1]))
    means = {right: sum(found) / len(found) for right, found in lengths.items()}
    assert 0.85 <= means[True] / means[False] <= 1.15


def test_place_tells_nothing() -> None:
    """Over all single choice questions of four options each place holds the right one about as often."""
    places = [
        [option.right for option in question.options].index(True)
        for quiz in QUIZZES
        for question in quiz.questions
        if question.kind == "single_choice" and len(question.options) == 4
    ]
    expected = len(places) / 4
    assert all(expected * 0.5 <= places.count(place) <= expected * 1.5 for place in range(4)), places


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_option_stands_for_all_or_none(language: str) -> None:
    banned = re.compile(r"alla ovan|inget av|samtliga|ingen av dem|以上(都|皆|全)|都(不)?对$|多选|[Ff]lera rätt")
    found = [
        (quiz.id, question.slug, written)
        for quiz in QUIZZES
        for question in quiz.questions
        for written in [
            question.ask.written(language)[1],
            *(option.text.written(language)[1] for option in getattr(question, "options", ())),
        ]
        if banned.search(written)
    ]
    assert not found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_section_in_the_trainers_guide(language: str) -> None:
    found = re.findall(r"(?m)^### .*\{#([\w-]+)\}\n\n`\[([\w-]+)\]`", text(f"content/{language}/trainers/problems.md"))
    assert sorted(anchor for anchor, _ in found) == sorted(wording.catalogue("en")["messages"])
    assert all(anchor == code for anchor, code in found)


@pytest.mark.parametrize("file", sorted((ROOT / "content").rglob("*.svg")), ids=lambda file: "/".join(file.parts[-4:]))
def test_a_figure_has_real_text_and_an_alternative(file: Path) -> None:
    drawing = file.read_text(encoding="utf-8")
    twin = Path(str(file).replace("/sv/", "/-/").replace("/zh/", "/sv/").replace("/-/", "/zh/"))
    assert twin.is_file()
    assert 'role="img"' in drawing and "<title" in drawing and "<desc" in drawing and "<text" in drawing
    assert 'viewBox="0 0 360 ' in drawing
    assert not re.search(r"style=|fill=|stroke=|font-family|<image|href", drawing)
    ids = re.findall(r'\bid="([^"]+)"', drawing)
    assert len(ids) == len(set(ids)) and all(name.startswith(file.stem) for name in ids)
