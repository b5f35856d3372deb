"""Feedback that says the opposite of how its answer is marked."""

from __future__ import annotations

import pytest
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from support import languages

ASK = "questions:\n- ask: {sv: Den yngsta får koppen först., zh: 第一杯给最年轻的。}\n"


def verdicts(fields: str) -> list[tuple[int, str, str]]:
    _, problems = quiz.read("q.yml", f"{ASK}{fields}".encode(), "q", languages("sv", "zh"))
    found = [problem for problem in problems if problem.code == "wrong-verdict"]
    assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
    return [(problem.place.line, problem.value("name"), problem.hint) for problem in found]


@pytest.mark.parametrize(
    ("why", "word"),
    [
        ("{sv: Rätt! Så visar du respekt., zh: 这样显得尊重。}", "Rätt"),
        ("{sv: Så visar du respekt., zh: 正确。这样显得尊重。}", "正确"),
        ("{sv: '**Helt rätt:** så visar du respekt.', zh: 这样显得尊重。}", "Helt rätt"),
        ("{sv: Korrekt., zh: 尊重。}", "Korrekt"),
    ],
)
def test_a_wrong_answer_is_not_called_right(why: str, word: str) -> None:
    assert verdicts(f"  is-true: no\n  why-true: {why}\n") == [(4, word, "wrong-verdict-statement")]
    option = "  right: {sv: Den äldsta, zh: 年长的}\n  wrong:\n  - text: {sv: Den yngsta, zh: 年轻的}\n"
    assert verdicts(f"{option}    why: {why}\n") == [(6, word, "")]


def test_a_right_answer_is_not_called_wrong() -> None:
    right = "  right: {text: {sv: Den äldsta, zh: 年长的}, why: {sv: 'Inte rätt: läs igen.', zh: 再看看。}}\n"
    assert verdicts(f"{right}  wrong: [{{sv: Den yngsta, zh: 年轻的}}]\n") == [(3, "Inte rätt", "")]


@pytest.mark.parametrize(
    "why",
    [
        "{sv: Rätt ofta blir det så., zh: 对客户来说并不好。}",
        "{sv: Fel svar på rätt fråga., zh: 错过了时机。}",
        "{sv: Det är rätt. Men inte här., zh: 客户说得对。}",
    ],
)
def test_a_word_within_a_sentence_is_no_verdict(why: str) -> None:
    assert not verdicts(f"  is-true: no\n  why-true: {why}\n  why-false: {why}\n")


def test_who_is_right_that_it_is_false_may_read_that_it_is_wrong() -> None:
    assert not verdicts("  is-true: no\n  why-false: {sv: Fel. Den äldsta får den först., zh: 错。长者优先。}\n")


SWAPPED = """  right: {text: {sv: Ringer, zh: 打电话}, why: {sv: 'Tyvärr, då väntar hon.', zh: '可惜不对，她在等。'}}
  wrong:
  - text: {sv: Mejlar, zh: 写邮件}
    why: {sv: Helt rätt! Hon kan göra annat., zh: 答对了！她可以先忙别的。}
"""


def test_swapped_feedback_is_told_once_with_both_places() -> None:
    assert verdicts(SWAPPED) == [(3, "可惜不对", "wrong-verdict-swapped")]


def test_feedback_with_words_of_regret_alone_is_no_verdict() -> None:
    right = "  right: {text: {sv: Hon väntar, zh: 她在等}, why: {sv: 'Tyvärr, och det går fort.', zh: 可惜，很快。}}\n"
    wrong = "  wrong: [{text: {sv: Glömmer, zh: 忘了}, why: {sv: Det vore bra. Men så är det inte., zh: 很遗憾。}}]\n"
    assert not verdicts(f"{right}{wrong}")


def test_the_words_of_all_languages_are_told_at_once() -> None:
    wrong = "  wrong:\n  - text: {sv: Mejlar, zh: 写邮件}\n    why: {sv: Rätt! Bra., zh: 答对了！}\n"
    assert verdicts(f"  right: {{sv: Ringer, zh: 打电话}}\n{wrong}") == [(6, "Rätt / 答对了", "")]
