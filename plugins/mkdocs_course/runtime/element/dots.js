/** A dot for each question of a quiz: which one this is, and how the others went. A press leads to its question. */

import {interpolate, make, queryAll} from "../dom/dom.js"
import {goTo} from "./next.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} current
 */
export function showDots(quiz, current) {
  const list = quiz.querySelector(".course-steps")
  if (!list) return
  const {forms, words} = quiz
  const items = queryAll(list, "li")
  for (const extra of items.slice(forms.length)) extra.remove()
  for (const [index, form] of forms.entries()) {
    const item = items[index] ?? list.appendChild(make("li"))
    const state = stateOf(quiz, form)
    const text = interpolate(words.dot, {number: index + 1, state: words[`dot_${state}`] ?? ""})
    const button = item.querySelector("button") ?? item.appendChild(makeDot(quiz, index))
    button.dataset.state = state
    if (form === current) button.setAttribute("aria-current", "step")
    else button.removeAttribute("aria-current")
    if (button.ariaLabel !== text) button.ariaLabel = text
  }
}

/**
 * @param {CourseQuiz} quiz
 * @param {number} index
 */
function makeDot(quiz, index) {
  const click = () => {
    const form = quiz.forms[index]
    if (form) goTo(quiz, form)
  }
  return make("button", {type: "button", click})
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
  if (!answer.attempts) return quiz.dataset.mode === "exam" ? "answered" : "open"
  if (answer.score === null || quiz.behaviours.some(({hides}) => hides)) return "answered"
  if (answer.score < 1) return "wrong"
  return (answer.first?.score ?? 1) === 1 ? "right" : "later"
}
