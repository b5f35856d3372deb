/**
 * The feedback to an answer. It is shown in a live region that is in the page from the start, because screen readers
 * announce changes in existing regions only.
 */

import {make, queryAll} from "../dom/dom.js"

/**
 * @param {string} [text]
 * @param {string} [name] class name
 */
export const paragraph = (text = "", name = "") => make("p", name ? {class: name} : {}, text)

/**
 * Replaces the feedback by these nodes; without any, clears it.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function setFeedback(form, ...nodes) {
  form.querySelector(".course-feedback")?.replaceChildren(...nodes)
}

/**
 * Appends these nodes to the feedback.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function addFeedback(form, ...nodes) {
  form.querySelector(".course-feedback")?.append(...nodes)
}

/**
 * Copies elements of the answers in the page, to show them as feedback.
 *
 * @param {ParentNode} item of the answers
 * @param {string} [css] selects what is copied, by default the explanations
 */
export const cloneAll = (item, css = ".course-why") => queryAll(item, css).map(element => element.cloneNode(true))

/**
 * Marks an element as right or wrong for its style.
 *
 * @param {HTMLElement} element
 * @param {string[]} response an empty one removes the mark
 * @param {boolean} right
 */
export function setMark({dataset}, response, right) {
  if (response.length) dataset.mark = right ? "right" : "wrong"
  else delete dataset.mark
}
