/** What the answers of a quiz come to. */

import {make, put} from "../page/dom.js"

/** @typedef {import("../quiz.js").CourseQuiz} CourseQuiz */

/**
 * Counts the questions that are asked: how many there are, are answered, are marked, are right; and the points.
 * Words of the quiz name these counts in braces.
 *
 * @param {CourseQuiz} quiz
 */
export function tally(quiz) {
  const found = quiz.forms.map(form => {
    const {answer, holds} = quiz.stored(form), given = answer && holds && answer.attempts ? answer : null
    return {answer: given, marked: !("unmarked" in form.dataset), worth: Number(form.dataset.points ?? 1)}
  })
  const marked = found.filter(each => each.marked), max = marked.reduce((sum, each) => sum + each.worth, 0)
  const points = marked.reduce((sum, each) => sum + each.worth * (each.answer?.score ?? 0), 0)
  return {
    all: found.length,
    answered: found.filter(each => each.answer).length,
    marked: marked.length,
    right: marked.filter(each => each.answer?.score === 1).length,
    points,
    max,
    // A share just below a mark is not rounded up to it.
    percent: max ? Math.floor(points / max * 100 + 1e-9) : 0,
  }
}

/**
 * Tells the score, offers to start over, and says once a page that nothing is kept.
 *
 * @param {CourseQuiz} quiz
 */
export function tell(quiz) {
  const counts = tally(quiz), {marked, answered} = counts, score = quiz.querySelector(".course-quiz__score")
  const foot = quiz.querySelector(".course-quiz__foot"), before = foot && !foot.hasAttribute("hidden")
  foot?.toggleAttribute("hidden", !answered)
  if (score && (answered || before)) score.textContent = put(marked ? quiz.words.score : quiz.words.progress, counts)
  if (quiz.store.works || document.querySelector(".course-notice")) return
  quiz.prepend(make("p", {class: "course-notice", role: "status"}, quiz.words.unsaved ?? ""))
}
