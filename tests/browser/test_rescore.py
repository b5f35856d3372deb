"""Progress counts answers by the answer keys of today, with questions that lie in no page."""

from __future__ import annotations

from playwright.sync_api import Page

# Of each question in the page: its kind, and what one and the same response scores in the page and outside of it.
SCORES = """async () => {
  const folder = document.querySelector("script[src$='/site.js']").src.replace("/site.js", "")
  const {source} = await import(`${folder}/learner/source.js`)
  const {scoreResponse} = Object.values(await import(`${folder}/quiz.js`)).find(module => module.scoreResponse)
  const fill = form => {
    for (const field of form.querySelectorAll("input, select, textarea")) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = true
      else if (field.tagName === "SELECT") field.selectedIndex = field.options.length - 1
      else if (!field.hidden) field.value = field.type === "date" ? "2027-01-01" : "12"
    }
  }
  const quizzes = [...document.querySelectorAll("course-quiz")]
  // A quiz loads its kinds when it is used.
  for (const quiz of quizzes) quiz.dispatchEvent(new Event("focusin"))
  while (!quizzes.every(quiz => quiz.whole)) await new Promise(next => setTimeout(next))
  const scores = []
  for (const form of document.querySelectorAll("course-quiz form")) {
    const quiz = form.closest("course-quiz"), kind = quiz.kinds.get(form)
    fill(form)
    const filled = kind.response(form)
    const right = [...form.querySelectorAll(".course-answer [data-right]")].map(({dataset}) => dataset.option)
    const whole = await source(quiz.dataset.quiz)
    const other = [...whole.querySelectorAll("form")].find(each => each.dataset.question === form.dataset.question)
    for (const response of [filled, right, ["12"]])
      if (response.length) {
        const outside = scoreResponse(kind.score, other.dataset, whole.dataset, response, "sv")
        scores.push([form.dataset.kind, quiz.score(form, response), outside])
      }
  }
  return scores
}"""


def test_every_kind_scores_a_response_alike_in_a_page_and_outside_of_one(page: Page, site) -> None:
    page.goto(site.url + "sv/trainers/kinds/")
    scores = page.evaluate(SCORES)
    assert len({kind for kind, *_ in scores}) >= 14
    assert [score for score in scores if score[1] != score[2]] == []
