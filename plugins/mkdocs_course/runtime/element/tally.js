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
 * Returns the words about a quiz that is finished, which say no number where it is low.
 *
 * @param {Record<string, string>} words
 * @param {import("../store/answers.js").Counts} counts
 * @param {string} [name] of the words: what is appended to the last verdict, or the score
 */
export const finished = (words, {all, marked, right}, name = "finished") =>
  !marked
    ? words[name === "score" ? "progress" : "completed"]
    : words[all === 1 ? `${name}_one` : right * 2 < marked ? `${name}_low` : name]

/**
 * Shows the score and the button to start over, once a question is answered.
 *
 * @param {AnswerSheet} quiz
 * @returns {boolean} whether the button is shown
 */
export function showScore(quiz) {
  const counts = tally(quiz)
  const {all, answered} = counts
  const score = quiz.querySelector(".course-quiz__score")
  const foot = quiz.querySelector(".course-quiz__foot")
  const wasShown = foot && !foot.hasAttribute("hidden")
  foot?.toggleAttribute("hidden", !answered)
  // A single question has its verdict.
  if (score && all > 1 && (answered || wasShown))
    score.textContent = interpolate(
      answered < all && (!answered || quiz.dataset.mode !== "exam")
        ? quiz.words.progress
        : finished(quiz.words, counts, "score"),
      counts
    )
  return answered > 0
}
