/** How many tries a question has, and when its right answer is told. */

import {note} from "../quiz/feedback.js"

/** @typedef {import("../quiz/kind.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {import("../quiz/kind.js").Answer} answer
 */
const left = (quiz, answer) => answer.score === null ? Infinity : Number(quiz.dataset.attempts ?? Infinity) - answer.attempts

/**
 * Returns the answer that counts, where no try is left.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
function last(quiz, form) {
  const {answer, holds} = quiz.stored(form)
  return answer && holds && left(quiz, answer) <= 0 ? answer : null
}

/**
 * What is changed after the last try goes back to what it was.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function change(quiz, form) {
  const answer = last(quiz, form)
  if (answer) quiz.kinds.get(form)?.restore(form, answer.response)
  return answer !== null
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function hold(quiz, form) {
  const answer = last(quiz, form)
  if (answer) quiz.show(form)
  return answer !== null
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../quiz/kind.js").Answer} answer
 */
export function notes(quiz, form, answer) {
  const rest = left(quiz, answer), button = form.querySelector(".course-question__actions button")
  if (rest <= 0) button?.setAttribute("aria-disabled", "true")
  else button?.removeAttribute("aria-disabled")
  if (answer.score === 1 || rest === Infinity) return []
  return [note(rest <= 0 ? quiz.words.no_tries : rest === 1 ? quiz.words.one_try : quiz.words.tries?.replace("{left}", `${rest}`))]
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../quiz/kind.js").Answer} answer
 */
export function open(quiz, form, answer) {
  const {reveal} = quiz.dataset
  return !reveal || reveal === "solved" && (answer.score === null || answer.score === 1 || left(quiz, answer) <= 0)
}

/** @param {CourseQuiz} quiz */
export function restart(quiz) {
  for (const button of quiz.querySelectorAll(".course-question__actions button")) button.removeAttribute("aria-disabled")
}
