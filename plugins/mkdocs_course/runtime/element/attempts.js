/** The attempts at a quiz as a whole, for behaviours that draw questions or submit all of them at once. */

import {Attempts} from "../store/attempts.js"

/**
 * Returns the attempts at a quiz, the same object for all its behaviours.
 *
 * @param {import("./sheet.js").AnswerSheet} quiz
 * @returns {Attempts}
 */
export function attemptsOf(quiz) {
  const {dataset, store} = quiz
  quiz.attempts ??= new Attempts(store, dataset.quiz ?? "", dataset.occasion)
  return quiz.attempts
}
