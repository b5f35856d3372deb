/** Asks how sure the learner is before an answer is marked: those who are sure and wrong have most to learn. */

import {paragraph, setFeedback} from "../element/feedback.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement[]}
 */
const inputs = form => [...form.querySelectorAll(/** @type {"input"} */ ("input[name=confidence]"))]

/** Implements `Behaviour.start`. @param {CourseQuiz} quiz */
export function start(quiz) {
  // Also in questions that are drawn another time.
  for (const form of quiz.kinds.keys()) form.querySelector(".course-confidence")?.removeAttribute("hidden")
  // A review asks for the confidence afresh, too.
  if (!("fresh" in quiz.dataset)) for (const form of quiz.forms) restore(form, quiz.stored(form).answer?.sure)
}

/**
 * Implements `Behaviour.blocks`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function blocks(quiz, form) {
  const missing = inputs(form).length > 0 && !inputs(form).some(input => input.checked)
  if (missing) {
    setFeedback(form, paragraph(quiz.words.how_sure))
    inputs(form)[0]?.focus()
  }
  return missing
}

/**
 * Implements `Behaviour.extras`.
 *
 * @param {CourseQuiz} _quiz
 * @param {HTMLFormElement} form
 */
export function extras(_quiz, form) {
  const sure = inputs(form).find(input => input.checked)?.value
  return sure ? {sure: Number(sure)} : {}
}

/**
 * Implements `Behaviour.notes`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../element/behaviour.js").Answer} answer
 */
export function notes(quiz, form, {score, sure}) {
  restore(form, sure)
  if (sure === 3 && score !== null && score < 1) return [paragraph(quiz.words.sure_wrong)]
  return sure === 1 && score === 1 ? [paragraph(quiz.words.unsure_right)] : []
}

/**
 * @param {HTMLFormElement} form
 * @param {number} [sure]
 */
function restore(form, sure) {
  for (const input of inputs(form)) input.checked = input.value === `${sure}`
}
