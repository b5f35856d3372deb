/** What is said about an answer, in the live region that was there, empty, before. */

import {all, make} from "./dom.js"

/**
 * @param {string} [text]
 * @param {string} [name] of its class
 */
export const note = (text = "", name = "") => make("p", name ? {class: name} : {}, text)

/**
 * Says this and nothing else; nothing at all clears.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function say(form, ...nodes) {
  form.querySelector(".course-feedback")?.replaceChildren(...nodes)
}

/**
 * Says this after what is said already.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function add(form, ...nodes) {
  form.querySelector(".course-feedback")?.append(...nodes)
}

/**
 * @param {ParentNode} item of the answers in the page
 * @returns its whys, or what else is there, to be shown once more
 */
export const copies = (item, css = ".course-why") => all(item, css).map(each => each.cloneNode(true))

/**
 * Marks what was answered, for the eye.
 *
 * @param {HTMLElement} element
 * @param {string[]} response empty clears
 * @param {boolean} right
 */
export function stamp({dataset}, response, right) {
  if (response.length) dataset.mark = right ? "right" : "wrong"
  else delete dataset.mark
}
