/** A quiz that has come back: what the answers are now beside what they were before. */

import {put} from "../page/dom.js"
import {note} from "../quiz/feedback.js"
import {tally} from "../quiz/tally.js"

/** @typedef {import("../quiz/kind.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
const first = (quiz, form) => quiz.store.get(`${quiz.dataset.quiz}/${form.dataset.question}`)

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function before(quiz, form) {
  const answer = first(quiz, form)
  return answer?.digest === form.dataset.digest ? answer?.response : undefined
}

/** @param {CourseQuiz} quiz */
export function tell(quiz) {
  const counts = tally(quiz), {all, answered, marked} = counts, result = quiz.querySelector(".course-gain")
  if (!result) return
  const found = quiz.forms.map(form => ({form, response: before(quiz, form)}))
  const right = found.filter(({form, response}) => response && quiz.score(form, response) === 1).length
  const some = found.some(each => each.response), words = some ? quiz.words.gain : quiz.words.no_gain
  const told = answered === all && marked ? [note(put(words, {...counts, before: right}))] : []
  if (result.textContent !== (told[0]?.textContent ?? "")) result.replaceChildren(...told)
}
