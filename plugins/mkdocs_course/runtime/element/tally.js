/** The score of a quiz in the page. */

import {interpolate} from "../dom/dom.js"
import {count} from "../store/answers.js"

/** @typedef {import("./sheet.js").AnswerSheet} AnswerSheet */

/**
 * Counts the answers to the visible questions.
 *
 * @param {AnswerSheet} quiz
 * @returns {import("../store/answers.js").Counts}
 */
export function tally(quiz) {
  const questions = quiz.forms.map(form => ({
    form,
    unmarked: "unmarked" in form.dataset,
    points: Number(form.dataset.points ?? 1)
  }))
  return count(questions, ({form}) => quiz.counted(form))
}

/**
 * Shows the score and the button to start over, once a question is answered.
 *
 * @param {AnswerSheet} quiz
 * @returns {boolean} whether the button is shown
 */
export function showScore(quiz) {
  const counts = tally(quiz)
  const {marked, answered} = counts
  const score = quiz.querySelector(".course-quiz__score")
  const foot = quiz.querySelector(".course-quiz__foot")
  const wasShown = foot && !foot.hasAttribute("hidden")
  foot?.toggleAttribute("hidden", !answered)
  if (score && (answered || wasShown))
    score.textContent = interpolate(marked ? quiz.words.score : quiz.words.progress, counts)
  return answered > 0
}
