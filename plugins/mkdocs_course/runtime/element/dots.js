/** The dots of a quiz. A press leads to a question. */

import {interpolate} from "../dom/dom.js"
import {showDots as show} from "../dom/dots.js"
import {goTo} from "./next.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} current
 */
export function showDots(quiz, current) {
  const list = quiz.querySelector(".course-steps")
  if (!list) return
  const {words} = quiz
  const dots = quiz.forms.map((form, at) => {
    const state = stateOf(quiz, form)
    const label = interpolate(words.dot, {number: at + 1, state: words[`dot_${state}`] ?? ""})
    return {state, label, now: form === current}
  })
  show(list, dots, at => {
    const form = quiz.forms[at]
    if (form) goTo(quiz, form)
  })
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {"open" | "answered" | "right" | "later" | "wrong"} `later`: right after more than one try; an exam that is
 *   not handed in only shows what is answered
 */
function stateOf(quiz, form) {
  const {answer, valid} = quiz.stored(form)
  if (!answer || !valid) return "open"
  // An exam keeps what is chosen of a response that is not whole yet.
  if (!answer.attempts)
    return quiz.dataset.mode === "exam" && !quiz.kinds.get(form)?.unfinished?.(form) ? "answered" : "open"
  if (answer.score === null || quiz.behaviours.some(({hides}) => hides)) return "answered"
  if (answer.score < 1) return "wrong"
  return (answer.first?.score ?? 1) === 1 ? "right" : "later"
}
