/** The answers to all questions of a page, in a section of their own. */

import {cloneChildren, make, queryAll} from "../../dom/dom.js"

/**
 * @param {string} title
 * @returns {HTMLElement} hidden, because only paper shows it
 */
export function answers(title) {
  const quizzes = queryAll(document, ".md-content course-quiz").filter(revealed).map(answersOf).filter(Boolean)
  return make("section", {class: "course-answers", hidden: true}, make("h2", {}, title), ...quizzes.flat())
}

/** Whether the learner may see the answers: not before an exam is submitted, nor those of a pretest. */
const revealed = (/** @type {HTMLElement} */ {dataset, children: [quiz]}) =>
  !dataset.behaviours?.includes("pretest") && !(dataset.mode === "exam" && quiz?.querySelector("fieldset:enabled"))

/** @param {HTMLElement} quiz */
function answersOf(quiz) {
  const forms = queryAll(quiz, "form:not([hidden], [data-unmarked])").filter(form =>
    form.querySelector(".course-answer")
  )
  const title = quiz.querySelector(".course-quiz__title")
  return forms.length ? [make("h3", {}, ...cloneChildren(title)), ...forms.map(answer)] : []
}

/** @param {HTMLElement} form */
function answer(form) {
  const number = form.querySelector(".course-question__number")
  const nodes = cloneChildren(form.querySelector(".course-answer")).filter(node => node.nodeName !== "SUMMARY")
  return make("div", {class: "course-answers__of"}, make("h4", {}, ...cloneChildren(number)), ...nodes)
}
