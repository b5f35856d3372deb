/** The items of an ordering in the page, and the numbers that the learner has given them. */

import {interpolate, query, queryAll} from "../../dom/dom.js"

/** @typedef {HTMLFormElement} Form */

/** @param {Form} form */
export const list = form => query(form, ".course-order")

/** @param {Form} form */
export const items = form => queryAll(form, ".course-order > li")

/** @param {HTMLElement} item @returns {number} 0 for none */
export const place = item => Number(item.dataset.place ?? 0)

/** @param {Form} form */
export const isPlaced = form => items(form).every(place)

/** @param {Element} item */
const text = item => query(item, ".course-order__text").textContent ?? ""

/**
 * Shows a text in the live region.
 *
 * @param {Form} form
 * @param {string} [name] of the text
 * @param {Element} [item] that it is about
 * @param {number} [place] of the item
 */
export const announce = (form, name = "", item, place = 0) =>
  list(form).nextElementSibling?.replaceChildren(
    item ? interpolate(list(form).dataset[name], {item: text(item), place, all: items(form).length}) : ""
  )

/**
 * Numbers all items: in the order of their numbers, those without one last.
 *
 * @param {Form} form
 */
export function settle(form) {
  const before = items(form)
  const after = [...before].sort((a, b) => (place(a) || before.length) - (place(b) || before.length))
  const [focused] = queryAll(list(form), ":focus")
  // What is moved loses the focus.
  if (after.some((item, at) => item !== before[at])) list(form).append(...after)
  focused?.focus({preventScroll: true})
  number(form)
}

/** Numbers the items as they stand. @param {Form} form */
export function number(form) {
  items(form).forEach(({dataset}, at) => {
    dataset.place = `${at + 1}`
  })
  show(form)
}

/** Shows the numbers. @param {Form} form */
export function show(form) {
  for (const item of items(form)) {
    const number = place(item) || ""
    const button = query(item, ".course-order__place")
    query(item, ".course-order__number").textContent = `${number}`
    button.setAttribute("aria-label", number ? `${number}. ${text(item)}` : text(item))
    button.setAttribute("aria-pressed", `${number !== ""}`)
  }
  // The first one cannot move up, nor the last one down; but the buttons keep the focus.
  const buttons = queryAll(list(form), ".course-order__moves button")
  buttons.forEach((button, at) => button.setAttribute("aria-disabled", `${at === 0 || at === buttons.length - 1}`))
}

/**
 * Tells the quiz of a new order.
 *
 * @param {Form} form
 * @param {Element} control that made it
 */
export function changed(form, control) {
  delete list(form).dataset.asked
  for (const item of items(form)) delete item.dataset.kept
  control.dispatchEvent(new Event("input", {bubbles: true}))
}
