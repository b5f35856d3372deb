/** A pretest: answers are stored, and neither marked nor explained. The posttest shows the learning gain. */

import {paragraph, setFeedback} from "../element/feedback.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function start(quiz) {
  quiz.words.score = quiz.words.progress ?? ""
  quiz.words.finished = quiz.words.completed = quiz.words.later ?? ""
}

/**
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
