"""What makes questions easy to guess or poor to learn from, and how a course turns a rule off."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course.model.course.style import CODES
from mkdocs_course.project import assemble
from mkdocs_course.report import wording
from support import CONFIG, PLACED, SMALLEST, Course, in_any_language

OFF = "      style: {off: "
ASK = "- {{id: q{0}, ask: Fråga {0}?, right: {{text: {1}, why: Ja.}}, wrong: [{{text: {2}, why: Nej.}}]}}\n"


def told(course: Callable[..., Course], quiz: str, config: str = CONFIG) -> list[tuple[int, str]]:
    """Return line and code of what is wrong in a course with this quiz."""
    made = course(SMALLEST | PLACED | {"mkdocs.yml": config, "quizzes/q.yml": f"questions:\n{quiz}"})
    problems = assemble(made.folder / "mkdocs.yml").problems
    assert all(wording.describe(problem, language) for problem in problems for language in wording.LANGUAGES)
    return [(problem.place.line, problem.code) for problem in in_any_language(problems)]


def test_a_wrong_answer_says_why(course: Callable[..., Course]) -> None:
    assert told(course, "- {ask: A?, right: Ja, wrong: [{text: Nej, why: Nej.}, Kanske]}\n") == [(2, "no-why")]
    for true, code in (("yes", [(2, "no-why")]), ("no", [])):
        assert told(course, f"- {{ask: A., is-true: {true}, why-true: Ja.}}\n") == code


@pytest.mark.parametrize(
    ("right", "wrong", "many", "codes"),
    [
        ("Ett svar", "Ett fel", 5, []),
        # A text for all languages is measured once, and one that a language has not, never.
        ("Ett mycket längre svar", "Ett fel", 5, [(1, "length-tells")]),
        ("Ett", "Ett mycket längre fel", 5, [(1, "length-tells")]),
        ("{sv: Ett mycket längre svar, zh: 很长很长的一个答案}", "{sv: Fel, zh: 错}", 5, [(1, "length-tells")] * 2),
        ("{sv: Ett mycket längre svar}", "{sv: Fel}", 5, [(1, "length-tells")]),
        ("Ett mycket längre svar", "Ett fel", 4, []),
    ],
)
def test_the_length_tells_nothing(
    course: Callable[..., Course], right: str, wrong: str, many: int, codes: list[tuple[int, str]]
) -> None:
    """In each of the two languages, and in no quiz that is so short that it may be chance."""
    found = told(course, "".join(ASK.format(at, right, wrong) for at in range(many)))
    assert [(line, code) for line, code in found if code != "missing-translation"] == codes


@pytest.mark.parametrize("text", ["Alla ovan", "Inget av dem", "{sv: Båda, zh: 以上都对}", "{sv: Fel, zh: 都不对}"])
def test_no_option_stands_for_all_or_none(course: Callable[..., Course], text: str) -> None:
    assert told(course, ASK.format(1, text, "Nej")) == [(2, "catch-all")]


def test_no_question_is_asked_twice(course: Callable[..., Course]) -> None:
    twice = ASK.format(1, "Ja", "Nej") + ASK.format(1, "Jo", "Nä").replace("q1", "q2").replace("Fråga", "fråga ")
    assert told(course, twice) == [(3, "asked-twice")]


def test_a_rule_is_turned_off_with_a_reason(course: Callable[..., Course]) -> None:
    """A rule that is turned off in a wrong form is off all the same, and only the form is told."""
    quiz = "- {ask: A?, right: Ja, wrong: [Nej]}\n"
    for off, codes in (
        ("{no-why: Vi talar om dem.}", []),
        ("{no-why: }", [(10, "no-reason")]),
        ("{no-wy: Vi talar om dem.}", [(10, "unknown-value")]),
        ("[no-why]", [(10, "wrong-type")]),
    ):
        line = f"{OFF}{off}}}\n"
        config = CONFIG.replace("      languages:", f"{line}      languages:")
        found = told(course, quiz, config)
        assert [code for _, code in found] == [code for _, code in codes], (off, found)


def test_what_every_text_is_told_is_turned_off_like_a_rule(course: Callable[..., Course]) -> None:
    quiz = "- {ask: {sv: Akta, zh: Akta}, right: {text: Ja, why: Ja.}, wrong: [{text: Nej, why: Nej.}]}\n"
    assert told(course, quiz) == [(2, "same-translation")]
    off = f"{OFF}{{same-translation: The languages are akin.}}}}\n"
    assert told(course, quiz, CONFIG.replace("      languages:", f"{off}      languages:")) == []


def test_every_rule_has_words() -> None:
    assert all(code in wording.catalogue(language)["messages"] for code in CODES for language in wording.LANGUAGES)
