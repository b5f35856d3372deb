/** The answers to all questions of a page, in a section of their own. */

import {cloneChildren, make, queryAll} from "../../dom/dom.js"

/** What is right, or the example that a text of the learner's own can be compared with. */
const ANSWER = "form:not([data-unmarked]) .course-answer, .course-model"

/**
 * @param {string} title
 * @returns {HTMLElement | undefined} hidden, because only paper shows it; undefined where there is no answer
 */
export function answers(title) {
  const all = queryAll(document, ".md-content course-quiz").filter(revealed).flatMap(answersOf)
  return all.length
    ? make("section", {class: "course-answers", hidden: true}, make("h2", {}, title), ...all)
    : undefined
}

/** Whether the learner may see the answers, not so in a pretest. An exam has none in the page until it is submitted. */
const revealed = (/** @type {HTMLElement} */ {dataset}) => !dataset.behaviours?.includes("pretest")

/** @param {HTMLElement} quiz */
function answersOf(quiz) {
  // Where one question is shown at a time, paper has the others too.
  const forms = queryAll(quiz, "form").filter(form => form.querySelector(ANSWER))
  const title = quiz.querySelector(".course-quiz__title")
  return forms.length ? [make("h3", {}, ...cloneChildren(title)), ...forms.map(printedAnswer)] : []
}

/** @param {HTMLElement} form a question @returns {HTMLElement} its number, and a copy of its answers for paper */
function printedAnswer(form) {
  const number = form.querySelector(".course-question__number")
  const nodes = cloneChildren(form.querySelector(".course-answer")).filter(node => node.nodeName !== "SUMMARY")
  return make("div", {class: "course-answers__of"}, make("h4", {}, ...cloneChildren(number)), ...nodes)
}
