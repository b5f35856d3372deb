/** What a learner chooses or writes before a question is interactive. It stays, also where an answer is stored. */

import {NARROW} from "./narrow.js"
import {observer, USES} from "./waiting.js"

/** Leaves what happens to a quiz to the quiz itself. @param {import("./waiting.js").Waiting} early */
export function stop(early) {
  early.load = () => {}
  observer.unobserve(early.quiz)
  for (const type of USES) early.quiz.removeEventListener(type, early)
  NARROW.removeEventListener("change", early)
  removeEventListener("storage", early)
}

/** @param {Element} control @returns {boolean} whether it is no longer as the page brought it */
const isChanged = control =>
  (control instanceof HTMLTextAreaElement && control.value !== control.defaultValue) ||
  (control instanceof HTMLInputElement &&
    (control.checked !== control.defaultChecked || control.value !== control.defaultValue))

/** @param {HTMLFormElement} form @returns {boolean} whether something is changed, before its kind changes it */
export const changedIn = form => [...form.elements].some(isChanged)

/**
 * @param {import("./kind.js").Kind | undefined} kind
 * @param {HTMLFormElement} form
 * @returns {string[]} the response, or as much of it as there is, where the kind has drafts of it
 */
const written = (kind, form) => (typeof kind?.draft === "function" && kind.draft(form)) || (kind?.response(form) ?? [])

/**
 * @param {import("../quiz.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {boolean} whether the response in a question is the learner's, and not the stored one; never where nothing
 *   can be changed
 */
export function isAnswered(quiz, form) {
  const response = written(quiz.kinds.get(form), form)
  const stored = quiz.store.get(quiz.keyOf(form))
  if (!response.length || !stored) return response.length > 0
  const open = form.querySelector("fieldset :is(input, textarea):enabled")
  return open !== null && quiz.early.changed.has(form) && `${response}` !== `${stored.response}`
}
