/** A pretest: answers are stored, and neither marked nor explained. The posttest shows the learning gain. */

import {paragraph, setFeedback} from "../element/feedback.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/** Implements `Behaviour.start`. @param {CourseQuiz} quiz */
export function start(quiz) {
  for (const name of ["score", "score_low"]) quiz.words[name] = quiz.words.progress ?? ""
  for (const name of ["finished", "finished_low", "finished_one", "completed"])
    quiz.words[name] = quiz.words.later ?? ""
}

export const hides = true

/**
 * Implements `Behaviour.feedback`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function feedback(quiz, form) {
  setFeedback(
    form,
    paragraph(quiz.store.page.has(quiz.keyOf(form)) ? `✗ ${quiz.words.unsaved}` : `✓ ${quiz.words.done}`)
  )
  return true
}
