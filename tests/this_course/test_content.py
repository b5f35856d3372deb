"""This course: both languages whole and alike, every idea taught and asked, and quizzes that give nothing away."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from core_yaml import load
from jsonschema import Draft202012Validator
from mkdocs_course.cli import main
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.style.figures import measures
from mkdocs_course.model.quiz import quiz as quizzes
from mkdocs_course.model.quiz.question import kind_name, kinds
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.project import assemble
from mkdocs_course.project.assembly import Assembly
from mkdocs_course.report import wording
from support import ROOT

LANGUAGES = ("sv", "zh")


@cache
def assembly() -> Assembly:
    """Return this course. It is read by the first test that needs it, not where tests are only collected."""
    return assemble(ROOT / "mkdocs.yml")


def course() -> Course:
    read = assembly().course
    assert read
    return read


def lessons() -> tuple[Lesson, ...]:
    return tuple(lesson for lesson in course().lessons if lesson.sources)


def examples() -> tuple[Quiz, ...]:
    return tuple(quiz for quiz in course().library.quizzes if quiz.id.startswith("example-"))


def taken() -> tuple[Quiz, ...]:
    """Return the quizzes that learners meet."""
    return tuple(quiz for quiz in course().library.quizzes if not quiz.id.startswith("example-"))


def own() -> tuple[Quiz, ...]:
    """Return the quiz of each lesson, which has its name; the others are a scale, a plan, a talk and the like."""
    return tuple(quiz for quiz in taken() if quiz.id in names())


def names() -> set[str]:
    return {Path(lesson.page).stem for lesson in lessons()}


def final() -> Quiz:
    return next(quiz for quiz in taken() if quiz.id == "final-test")


MODULES = ("why-trust", "how-trust-grows", "trust-at-work", "keeping-it")
IDEAS = {f"S{number}" for number in range(1, 20)} | {f"Z{number}" for number in range(1, 36)}
# Answers that are not chosen from a list.
RECALLED = ("short_text", "gaps", "number", "reflection")
QUOTES = {"sv": ("”", "”"), "zh": ("“", "”")}
LENGTHS = {"sv": (600, 1100), "zh": (1000, 1800)}
# The thread of the course: what one judges in whoever one is to trust.
SPINE = {"sv": ("förmåga", "god avsikt", "hederlighet"), "zh": ("能力", "善意", "正直")}


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def prose(path: str) -> str:
    """Return the text of a page without its front matter and fenced examples."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text(path), flags=re.DOTALL)
    return re.sub(r"(?ms)^( *)(`{3,})[^\n]*\n.*?^\1\2$", "", body)


def test_no_problems() -> None:
    assert [wording.describe(problem, "en") for problem in assembly().problems] == []


def test_every_idea_is_taught_in_both_languages_and_asked() -> None:
    taught = {
        language: {source for lesson in lessons() if lesson.language == language for source in lesson.sources}
        for language in LANGUAGES
    }
    asked = {source for quiz in taken() for question in quiz.questions for source in question.sources}
    assert not {language: IDEAS - found for language, found in taught.items() if IDEAS - found}
    assert not IDEAS - asked


def test_both_languages_have_the_same_pages_anchors_and_quizzes() -> None:
    found = {}
    for language in LANGUAGES:
        pages = {lesson.page: lesson for lesson in course().lessons if lesson.language == language}
        anchors = {
            page: re.findall(r"(?m)^#+ .*\{#([\w-]+)\}$", prose(lesson.place.path)) for page, lesson in pages.items()
        }
        found[language] = {
            page: (anchors[page], [use.name for use in lesson.quizzes], sorted(lesson.sources), len(lesson.files))
            for page, lesson in pages.items()
        }
    assert found["sv"] == found["zh"]


def test_a_lesson_is_whole(subtests: pytest.Subtests) -> None:
    for lesson in lessons():
        with subtests.test(lesson.place.path):
            body = prose(lesson.place.path)
            assert lesson.title and lesson.quizzes and lesson.files
            for anchor in ("top", "goals", "practice", "remember", "quiz", "sources"):
                assert f"{{#{anchor}}}" in body
            remember = body.split("{#remember}")[1].split("\n## ")[0]
            assert len(re.findall(r"(?m)^- ", remember)) == 3
            assert re.search(r"(?m)^(?:!!! question|/// opening \|)", body.split("{#goals}")[0])
            low, high = LENGTHS[lesson.language]
            # The sources and the ids of headings are no reading.
            read = re.sub(r"\{#[\w-]+\}", "", body.split("{#sources}")[0])
            length = (
                len(re.findall(r"[\u4e00-\u9fff]", read))
                if lesson.language == "zh"
                else len(re.findall(r"[^\W_]+", read))
            )
            assert low <= length <= high, length


def test_every_lesson_has_a_quiz_of_its_own() -> None:
    assert {quiz.id for quiz in own()} == names()
    assert min(len(quiz.questions) for quiz in own()) >= 5
    for lesson in lessons():
        assert Path(lesson.page).stem in [use.name for use in lesson.quizzes]


def test_a_lesson_has_the_thread_of_the_course(subtests: pytest.Subtests) -> None:
    """It says which of the three it builds, gives a sentence to a seller and to a manager, and is tried at work."""
    for lesson in lessons():
        with subtests.test(lesson.place.path):
            body = prose(lesson.place.path)
            assert any(word in body.casefold() for word in SPINE[lesson.language])
            practice = body.split("{#practice}")[1].split("\n## ")[0]
            opening, closing = QUOTES[lesson.language]
            assert practice.count(opening) == practice.count(closing) >= 2
            if Path(lesson.page).stem != "your-plan":
                assert f"log-{Path(lesson.page).stem}" in [use.name for use in lesson.quizzes]


def test_every_attempt_is_asked_about_once() -> None:
    """The next lesson, or the round-up of the module, asks what became of what a lesson let the learner plan."""
    logs = {quiz.id for quiz in taken() if quiz.id.startswith("log-")}
    assert logs == {f"log-{name}" for name in names() - {"your-plan"}}
    for language in LANGUAGES:
        pages = (prose(lesson.place.path) for lesson in course().lessons if lesson.language == language)
        asked = [name for body in pages for name in re.findall(r"(?m)^/// follow-up \| ([\w-]+)$", body)]
        assert sorted(asked) == sorted({*logs, "my-plan"})


def test_every_lesson_asks_early_and_in_the_middle() -> None:
    for lesson in lessons():
        body = prose(lesson.place.path)
        if Path(lesson.page).stem == "your-plan":
            continue  # It looks back at the lessons.
        quizzes = [place.start() for place in re.finditer(r"(?m)^/// quiz \|", body)]
        headings = {match[1]: match.start() for match in re.finditer(r"(?m)^## .*\{#([\w-]+)\}$", body)}
        starts = sorted(headings.values())
        # The case is the second section; the questions at the end come after what to do at work.
        assert quizzes[0] < starts[starts.index(headings["situation"]) + 1], lesson.place.path
        assert any(starts[2] < place < headings["practice"] for place in quizzes[1:]), lesson.place.path


def test_every_quiz_of_a_lesson_lets_the_learner_recall(subtests: pytest.Subtests) -> None:
    for quiz in own():
        with subtests.test(quiz.id):
            assert any(question.kind in RECALLED for question in quiz.questions)


def test_every_module_begins_and_ends_with_a_test() -> None:
    quizzes = {quiz.id: quiz for quiz in taken()}
    for module in MODULES:
        before = quizzes[f"before-{module}"]
        assert before.mode == "pretest" and len(before.questions) == 2
        assert quizzes[f"{module}-cases"].confidence
        for language in LANGUAGES:
            page = text(f"content/{language}/{module}/round-up.md")
            assert f"/// posttest | before-{module}" in page and f"/// quiz | {module}-cases" in page
    assert final().confidence


def test_words_alone_tell_nothing() -> None:
    """Whoever sees the options without the question finds few right answers by their words."""
    for figures in measures(course()):
        assert figures.guesses.questions >= 100
        assert figures.guesses.right <= 0.4 * figures.guesses.questions


def test_the_final_test_asks_anew() -> None:
    """Enough questions to draw from, each of one module, and none that a lesson has asked."""
    assert final().mode == "exam" and final().pass_ and final().draw
    assert len(final().questions) >= 30
    assert {tag for tag, _ in final().draw.numbers} == set(MODULES)
    tags = [question.tags for question in final().questions]
    assert all(tags.count((module,)) >= 2 * dict(final().draw.numbers)[module] for module in MODULES)
    asked = {
        text for quiz in taken() if quiz is not final() for question in quiz.questions for _, text in question.ask.texts
    }
    assert not asked & {text for question in final().questions for _, text in question.ask.texts}


def test_every_kind_is_shown_to_trainers() -> None:
    """Each kind has an example, and the guide shows it beside its text, in every language."""
    shown = {question.kind for quiz in examples() for question in quiz.questions}
    assert shown == {kind_name(kind) for kind in kinds().values()}
    for language in LANGUAGES:
        page = text(f"content/{language}/trainers/kinds.md")
        for quiz in examples():
            assert f'--8<-- "{quiz.id}.yml"' in page and f"/// quiz | {quiz.id}\n///" in page


def test_every_question_has_an_id_and_says_why(subtests: pytest.Subtests) -> None:
    for quiz in course().library.quizzes:
        with subtests.test(quiz.id):
            for question in quiz.questions:
                assert question.id and (question.why or not question.marked), question.slug


def test_place_tells_nothing() -> None:
    """Over all single choice questions of four options each place holds the right one about as often."""
    places = [
        [option.right for option in question.options].index(True)
        for quiz in taken()
        for question in quiz.questions
        if question.kind == "single_choice" and len(question.options) == 4
    ]
    expected = len(places) / 4
    assert all(expected * 0.5 <= places.count(place) <= expected * 1.5 for place in range(4)), places


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_section_in_the_trainers_guide(language: str) -> None:
    found = re.findall(r"(?m)^### .*\{#([\w-]+)\}\n\n`\[([\w-]+)\]`", text(f"content/{language}/trainers/problems.md"))
    assert sorted(anchor for anchor, _ in found) == sorted(wording.catalogue("en")["messages"])
    assert all(anchor == code for anchor, code in found)


def test_the_trainers_guides_name_the_same_warnings() -> None:
    pages = [text(f"content/{language}/trainers/problems.md") for language in LANGUAGES]
    paragraphs = [re.search(r"(?m)^.*\basked-twice\b.*$", page) for page in pages]
    named = [re.findall(r"(?<=[`\[])[a-z-]+(?=[`\]])", paragraph[0]) for paragraph in paragraphs if paragraph]
    always = {"deprecated-name", "hidden-row", "lost-stars", "missing-words", "numbered-items", "unread-file"}
    assert always <= {*named[0]} == {*named[1]}


@pytest.mark.parametrize("file", sorted((ROOT / "content").rglob("*.svg")), ids=lambda file: "/".join(file.parts[-4:]))
def test_a_figure_has_real_text_and_an_alternative(file: Path) -> None:
    drawing = file.read_text(encoding="utf-8")
    twin = Path(str(file).replace("/sv/", "/-/").replace("/zh/", "/sv/").replace("/-/", "/zh/"))
    assert twin.is_file()
    assert 'role="img"' in drawing
    # A scene has no words in it, and is told in one sentence.
    if 'class="scene"' in drawing:
        assert re.search(r'aria-label="[^"]{15,}[.。]"', drawing) and "<text" not in drawing
        return
    assert "<title" in drawing and "<desc" in drawing and "<text" in drawing
    assert 'viewBox="0 0 360 ' in drawing
    assert not re.search(r"style=|fill=|stroke=|font-family|<image|href", drawing)
    ids = re.findall(r'\bid="([^"]+)"', drawing)
    assert len(ids) == len(set(ids)) and all(name.startswith(file.stem) for name in ids)


def test_the_schema_that_editors_load_is_the_one_of_the_model() -> None:
    """Whoever changes the model writes it anew: course schema > .vscode/quiz.schema.json."""
    done = CliRunner().invoke(main, ["schema", str(ROOT)])
    assert (ROOT / ".vscode" / "quiz.schema.json").read_text("utf-8") == done.stdout
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert [*settings["yaml.schemas"]] == [".vscode/quiz.schema.json"]


@pytest.mark.slow
def test_every_quiz_is_accepted_by_the_schema() -> None:
    schema = Draft202012Validator(json.loads((ROOT / ".vscode" / "quiz.schema.json").read_text("utf-8")))
    for file in sorted((ROOT / "quizzes").glob("*.yml")):
        assert not [error.message for error in schema.iter_errors(load(file.read_text("utf-8")))], file.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_for_assistants_is_a_quiz_without_a_problem(language: str) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", text(f"content/{language}/trainers/assistants.md"), re.DOTALL)
    read, problems = quizzes.read("q.yml", example.encode(), "q", LANGUAGES)
    assert read and not problems
    schema = Draft202012Validator(json.loads(text(".vscode/quiz.schema.json")))
    assert schema.is_valid(load(example))
