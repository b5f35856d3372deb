"""The words and rules of languages: those of the package, and what a course's own `locales/` adds and replaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import mkdocs_course
import pytest
from mkdocs_course import project
from mkdocs_course.model.language import Language, Rules, truth
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from mkdocs_course.view import locale_file
from mkdocs_course.view.coverage import missing_words
from mkdocs_course.view.words import FOLDER, complete, known, language, sources, words
from support import CONFIG, PLACED, QUIZ, Course, languages

PACKAGE = Path(mkdocs_course.__file__).parent
ARABIC = "name: العربية\nquiz:\n  title: اختبار\n"
THIRD = {
    "mkdocs.yml": CONFIG.replace("zh: 课程", "ar: دورة"),
    "quizzes/q.yml": QUIZ.replace("zh:", "ar:"),
    "content/ar/index.md": "# مرحبا\n\n/// quiz | q\n///\n",
}


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from the files of a course to the messages about it, in English."""

    def tell(files: dict[str, str]) -> list[str]:
        described, found = project.read(course(PLACED | files).folder / "mkdocs.yml")
        assert described and not found
        return [wording.describe(problem, "en") for problem in described.course().problems]

    return tell


def texts(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from texts(value, f"{prefix}{name}.")
        elif prefix and not prefix.startswith("languages."):
            yield prefix + name, value


@pytest.mark.parametrize("code", known())
def test_a_language_has_the_words_of_english_with_their_placeholders(code: str) -> None:
    english, own = dict(texts(complete("en", (FOLDER,)))), dict(texts(complete(code, (FOLDER,))))
    assert own.keys() == english.keys()
    for name, text in english.items():
        assert locale_file.placeholders(own[name]) == locale_file.placeholders(text), name
        assert text.strip() == "" or own[name].strip(), name


@pytest.mark.parametrize("code", known())
def test_the_package_has_every_word_in_its_languages(code: str) -> None:
    schema = complete("en", (FOLDER,))
    assert not list(missing_words(schema, complete(code, (FOLDER,))))
    assert set(words(code).languages) >= set(known())
    for file in (FOLDER / f"{code}.yml", *FOLDER.parent.glob(f"questions/*/locales/{code}.yml")):
        inside = schema if file.parent == FOLDER else schema["kinds"][file.parent.parent.name]
        assert not locale_file.validate(file.name, file.read_bytes(), inside)


def test_a_language_brings_the_words_that_no_text_ends_with(told: Callable[..., list[str]]) -> None:
    asks = {
        "quizzes/q.yml": THIRD["quizzes/q.yml"] + "- {ask: {sv: Varför då?, ar: استمع جيدا ثم}, right: 1, wrong: [2]}\n"
    }
    locale = {"locales/ar.yml": ARABIC.replace("quiz:", "joining: [ثم]\nquiz:")}
    assert not [message for message in told(THIRD | asks) if "[cut-off]" in message]
    assert [message.splitlines()[0] for message in told(THIRD | asks | locale) if "[cut-off]" in message] == [
        "quizzes/q.yml:5:9: The text seems to break off here: … استمع جيدا ثم [cut-off]"
    ]


# Patterns of what is poor style are code: those that a file brought could keep the check busy without end.
STYLE = PACKAGE / "model" / "course" / "style" / "catch_all.py"
# A style sheet of a script is data of the languages that are written in it.
WRITING = PACKAGE / "runtime" / "writing"
CODE = (".py", ".js", ".html", ".css", ".xml")


def test_no_code_asks_which_language_it_is() -> None:
    """English alone is named: it stands in for what is missing."""
    codes = "sv|zh|ar|fa|he|ur|ja|ko|de|fr|es|it|nl|nb|nn|da|fi|pl|ru|cs|vi"
    named = re.compile(rf"""["'`](?:{codes})(?:-\w+)*["'`]|\bHan[st]\b|:lang\(|lang\|?=["']?(?:{codes})\b""")
    for file in sorted(PACKAGE.rglob("*.*")):
        if file.suffix in CODE and file != STYLE and WRITING not in file.parents:
            assert not named.findall(file.read_text("utf-8")), file


def test_words_come_from_a_sequence_of_folders(tmp_path: Path) -> None:
    for name, text in (("one", "{title: One, check: One}"), ("two", "{check: Two}")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sv.yml").write_text(f"quiz: {text}\nkinds: {{number: {{label: {name}}}}}\n", "utf-8")
    read = words("sv", (FOLDER, tmp_path / "one", tmp_path / "two"))
    assert (read.quiz["title"], read.quiz["check"], read.quiz["restart"]) == ("One", "Two", "Börja om")
    assert (read.kinds["number"]["label"], read.kinds["plan"]["check"]) == ("two", "Spara")
    assert (read.name, read.tag, read.rules.decimal) == ("Svenska", "sv", ",")


def test_missing_words_are_english_and_keep_their_direction(tmp_path: Path) -> None:
    (tmp_path / "ar.yml").write_text(ARABIC, "utf-8")
    read = words("ar", sources(tmp_path))
    assert (read.tag, read.rules.direction, read.quiz["title"]) == ("ar", "rtl", "اختبار")
    assert read.quiz["check"] == "\u2066Check answer\u2069" and read.kinds["plan"]["check"] == "\u2066Save\u2069"
    assert read.kinds["plan"]["file"] == "my-plan" and read.files["copy_file"] == "my-course"
    (tmp_path / "is.yml").write_text("name: Íslenska\n", "utf-8")
    assert words("is", sources(tmp_path)).quiz["check"] == "Check answer"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: فارسی", Rules(tag="x", name="فارسی", direction="rtl")),
        ("name: 1 עברית (Hebrew)", Rules(tag="x", name="1 עברית (Hebrew)", direction="rtl")),
        ("{tag: x-a, direction: rtl}", Rules(tag="x-a", name="x-a", direction="rtl")),
        ("{decimal: ',', alphabet: a b}", Rules(tag="x", name="x", decimal=",", alphabet=("a", "b"))),
        ("{yes: [ja, jo], no: nej}", Rules(tag="x", name="x", yes=("ja", "jo"), no=("nej",))),
        ("", Rules(tag="x", name="x")),
        ("[" * 100_000, Rules(tag="x", name="x")),
        ("- name: x", Rules(tag="x", name="x")),
        ("{name: [a], tag: {b: c}, quiz: text}", Rules(tag="x", name="x")),
    ],
    ids=range(9),
)
def test_rules_of_a_language(text: str, expected: Rules, tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text(text, "utf-8")
    assert language("x", (tmp_path,)).rules == expected
    assert words("x", sources(tmp_path)).quiz["title"].strip("\u2066\u2069") == "Quiz"


def test_words_for_yes_and_no_are_those_of_the_languages() -> None:
    assert {"yes", "ja", "是"} <= truth(languages("sv", "zh")).keys() and "ja" not in truth(languages("zh"))
    arabic = Language("ar", Rules(yes=("نعم",), no=("لا",)))
    for word, expected in (("نعم", True), ("لا", False), ("no", False), ("true", True)):
        read, found = quiz.read("q.yml", f"questions:\n- {{ask: a, is-true: {word}}}\n".encode(), "q", (arabic,))
        assert read and not found and read.questions[0].is_true is expected
    assert quiz.read("q.yml", b"questions:\n- {ask: a, is-true: ja}\n", "q", (arabic,))[0] is None


def test_the_fault_of_a_language_without_words(told: Callable[..., list[str]]) -> None:
    """The fix, applied, leaves one warning, whatever else is missing."""
    (message,) = [each for each in told(THIRD) if "ar" in each and "no-words" in each]
    assert message.startswith("mkdocs.yml:7:29: There are no words for the language “ar”. [no-words]\n")
    assert "“course words ar --name …” writes the file locales/ar.yml beside mkdocs.yml" in message
    (message,) = told(THIRD | {"locales/ar.yml": ARABIC})
    first, fix = message.split("\n")
    number = len(list(missing_words(complete("en", (FOLDER,)), {"quiz": {"title": ""}})))
    assert first.startswith(f"locales/ar.yml:1:1: The language “ar” has no words of its own for {number} texts")
    assert "quiz.count, quiz.count_one" in first and first.endswith("shown in English. [missing-words]")
    assert 'In English: quiz.count: "{total} questions"; quiz.count_one: "1 question"' in fix


def test_a_word_of_the_package_is_replaced(told: Callable[..., list[str]]) -> None:
    assert told({"locales/sv.yml": "quiz:\n  title: Kunskapsprov\n"}) == []


UNKNOWN, UNFIT = "means nothing here. [unknown-field]", "This is written in a way that does not fit here. [wrong-type]"
FAULTS = {
    "misspelt": ("quiz: {titel: Prov}", [("1:8", f"“titel” {UNKNOWN}", "Did you mean “title”?")]),
    "section": ("quizz: {title: Prov}", [("1:1", f"“quizz” {UNKNOWN}", "Did you mean “quiz”?")]),
    "dotted": ("quiz.title: Prov", [("1:1", f"“quiz.title” {UNKNOWN}", "Write:\nquiz:\n  title: Prov")]),
    "kind": ("kinds: {number: {labels: Svar}}", [("1:18", f"“labels” {UNKNOWN}", "Did you mean “label”?")]),
    "text": ("quiz: Prov", [("1:7", UNFIT, "Lines of the form “name: text” are expected here.")]),
    "names": ("quiz:\n  title:\n    sv: Prov", [("3:5", UNFIT, "One text is expected here")]),
    "direction": (
        "direction: right",
        [("1:12", "“right” cannot be used here. [unknown-value]", "Known here: ltr, rtl.")],
    ),
    "script": ("script: Arabic", [("1:9", "“Arabic” cannot be used here. [unknown-value]", "Did you mean “Arab”?")]),
    "placeholder": (
        "quiz: {number: 'Fråga {nummer}'}",
        [
            ("1:16", "“{nummer}” means nothing in this text. [unknown-placeholder]", "Did you mean “{number}”?"),
        ],
    ),
    "no-placeholder": (
        "quiz: {title: 'Prov {n}'}",
        [
            (
                "1:15",
                "“{n}” means nothing in this text. [unknown-placeholder]",
                "Take it out: no value is put into this text.",
            )
        ],
    ),
    "brace": (
        "quiz: {number: 'Fråga {number'}",
        [
            (
                "1:16",
                "A brace in this text belongs to no name. [stray-brace]",
                "A name stands between two braces, like {this}. Take out the brace, or add the other one.",
            )
        ],
    ),
    "yaml": ("quiz:\n  title: 'Prov", [("2:10", "The quotation mark that begins here is never closed.", "")]),
    "names-of-languages": ("languages: {ar: arabiska, xx: annat}", []),
    "spaces": ("kinds: {number: {to: ' till '}}", []),
    "nothing-said": ("parts: {class: {is_open: ''}}", []),
}


@pytest.mark.parametrize("case", FAULTS)
def test_message(case: str, told: Callable[..., list[str]]) -> None:
    text, expected = FAULTS[case]
    found = told({"locales/sv.yml": f"{text}\n"})
    assert len(found) == len(expected)
    for message, (place, fault, fix) in zip(found, expected, strict=True):
        assert message.startswith(f"locales/sv.yml:{place}: {fault}")
        assert fix in message


def test_a_file_for_no_language_of_the_course(told: Callable[..., list[str]]) -> None:
    assert told({"locales/se.yml": "name: Sámi\n"}) == [
        """locales/se.yml:1:1: No language of the course is called as this file is. [unused-words]
    Name it after a language in mkdocs.yml: sv, zh. Or delete it."""
    ]


def test_english_words_may_be_replaced_though_no_page_is_in_english(told: Callable[..., list[str]]) -> None:
    assert told({"locales/en.yml": "quiz: {title: Test}\n", "locales/README.md": "Hej"}) == []
