/** What the learner has written before the lesson, to compare with what it says. */

import {make, query} from "../../dom/dom.js"
import {paragraphs} from "../reflection.js"

/**
 * Implements `Kind.start`.
 *
 * @param {HTMLFormElement} form
 * @param {import("../../element/question.js").Question} question
 */
export function start(form, question) {
  // The text is saved while it is written, further up in the page.
  for (const name of ["change", "quiz-answered"]) addEventListener(name, () => restore(form, question.stored.response))
}

/** There is nothing to answer. */
export const response = () => []
export const unfinished = () => true

/**
 * Implements `Kind.restore`: shows what the learner wrote before the lesson, or that there is nothing.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  const lines = response[0]?.trim() ? paragraphs(form, response) : []
  const text = query(form, ".course-own-words__text")
  text.replaceChildren(...lines.map(line => make("p", {}, line)))
  text.hidden = !lines.length
  query(form, ".course-own-words__none").hidden = lines.length > 0
}
