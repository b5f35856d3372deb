/** How many attempts a question allows, and when its right answer is shown. */

import {paragraph} from "../element/feedback.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */
/** @typedef {import("../element/behaviour.js").Answer} Answer */

/**
 * @param {CourseQuiz} quiz
 * @param {Answer} answer
 * @returns {number} how many attempts are left
 */
const left = (quiz, answer) =>
  answer.score === null ? Infinity : Number(quiz.dataset.attempts ?? Infinity) - answer.attempts

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {Answer | null} the answer of the last attempt, null where attempts are left
 */
function finalAnswer(quiz, form) {
  const {answer, valid} = quiz.stored(form)
  return answer && valid && left(quiz, answer) <= 0 ? answer : null
}

/**
 * Undoes changes after the last attempt.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function change(quiz, form) {
  const answer = finalAnswer(quiz, form)
  if (answer) quiz.kinds.get(form)?.restore(form, answer.response)
  return answer !== null
}

/**
 * Implements `Behaviour.blocks`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function blocks(quiz, form) {
  const answer = finalAnswer(quiz, form)
  if (answer) quiz.show(form)
  return answer !== null
}

/**
 * Implements `Behaviour.notes`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} _form
 * @param {Answer} answer
 */
export function notes(quiz, _form, answer) {
  const rest = left(quiz, answer)
  if (answer.score === 1 || rest === Infinity) return []
  return [
    paragraph(
      rest <= 0 ? quiz.words.no_tries : rest === 1 ? quiz.words.one_try : quiz.words.tries?.replace("{left}", `${rest}`)
    )
  ]
}

/**
 * Implements `Behaviour.reveals`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} _form
 * @param {Answer} answer
 */
export function reveals(quiz, _form, answer) {
  const {reveal} = quiz.dataset
  return !reveal || (reveal === "solved" && (answer.score === null || answer.score === 1 || left(quiz, answer) <= 0))
}

/**
 * Implements `Behaviour.ends`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} _form
 * @param {Answer} answer
 */
export const ends = (quiz, _form, answer) => left(quiz, answer) <= 0
