/** Asks how sure the learner is before an answer is marked: sure and wrong is where most is to be learnt. */

import {note, say} from "../quiz/feedback.js"

/** @typedef {import("../quiz/kind.js").CourseQuiz} CourseQuiz */

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement[]}
 */
const inputs = form => [...form.querySelectorAll(/** @type {"input"} */ ("input[name=confidence]"))]

/** @param {CourseQuiz} quiz */
export function start(quiz) {
  for (const group of quiz.querySelectorAll(".course-confidence")) group.removeAttribute("hidden")
  // Where it is asked afresh, so is this.
  if (!("fresh" in quiz.dataset)) for (const form of quiz.forms) restore(form, quiz.stored(form).answer?.sure)
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function hold(quiz, form) {
  const missing = inputs(form).length > 0 && !inputs(form).some(input => input.checked)
  if (missing) {
    say(form, note(quiz.words.how_sure))
    inputs(form)[0]?.focus()
  }
  return missing
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function extras(quiz, form) {
  const sure = inputs(form).find(input => input.checked)?.value
  return sure ? {sure: Number(sure)} : {}
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../quiz/kind.js").Answer} answer
 */
export function notes(quiz, form, {score, sure}) {
  restore(form, sure)
  if (sure === 3 && score !== null && score < 1) return [note(quiz.words.sure_wrong)]
  return sure === 1 && score === 1 ? [note(quiz.words.unsure_right)] : []
}

/**
 * @param {HTMLFormElement} form
 * @param {number} [sure]
 */
function restore(form, sure) {
  for (const input of inputs(form)) input.checked = input.value === `${sure}`
}
