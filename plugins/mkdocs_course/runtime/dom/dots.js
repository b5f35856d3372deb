/** A dot for each of several questions: which one this is, and how the others went. */

import {make, queryAll} from "./dom.js"

/**
 * @typedef {object} Dot
 * @property {"open" | "answered" | "right" | "later" | "wrong"} state `later`: right after more than one attempt
 * @property {string} label read out in place of the dot
 * @property {boolean} now whether it is the question that is shown
 */

/**
 * Shows dots in a list. Those that are there already stay, with the focus.
 *
 * @param {Element} list
 * @param {Dot[]} dots
 * @param {(at: number) => void} [press] makes buttons of them
 */
export function showDots(list, dots, press) {
  const items = queryAll(list, "li")
  for (const extra of items.slice(dots.length)) extra.remove()
  for (const [at, {state, label, now}] of dots.entries()) {
    const item = items[at] ?? list.appendChild(make("li"))
    const dot = /** @type {HTMLElement} */ (item.firstElementChild ?? item.appendChild(makeDot(at, press)))
    dot.dataset.state = state
    if (now) dot.setAttribute("aria-current", "step")
    else dot.removeAttribute("aria-current")
    if (dot.ariaLabel !== label) dot.ariaLabel = label
  }
}

/**
 * @param {number} at
 * @param {(at: number) => void} [press]
 */
const makeDot = (at, press) =>
  press ? make("button", {type: "button", click: () => press(at)}) : make("span", {role: "img"})
