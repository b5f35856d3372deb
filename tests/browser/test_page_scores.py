"""The scores of `golden/scores/` in a page: what a script reads from the HTML comes to the same as the records do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from scores import CASES, FILES

SCORES = """cases => cases.map(({quiz, question, response}) => {
  const sheet = document.querySelector(`course-quiz[data-quiz="${quiz}"]`)
  const form = [...sheet.querySelectorAll("form")].find(form => form.dataset.question === question)
  return sheet.score(form, response)
})"""
READY = "[...document.querySelectorAll('course-quiz')].every(quiz => quiz.whole)"


@pytest.mark.parametrize("language", ["sv", "zh"])
def test_a_page_scores_as_the_table_says(page: Page, small, language: str) -> None:
    cases = [case for case in CASES if case.language == language]
    page.goto(small({name: text for name, (text, _) in FILES.items()}).url + f"{language}/")
    for quiz in page.locator("course-quiz").all():
        quiz.dispatch_event("focusin")
    page.wait_for_function(READY)
    asked = [{"quiz": case.quiz, "question": case.question, "response": list(case.response)} for case in cases]
    scores = page.evaluate(SCORES, asked)
    assert [(case, score) for case, score in zip(cases, scores, strict=True) if score != case.score] == []
