/** The slot of a row: a button that says what the row is about and what was chosen. A press empties it. */

import {cloneChildren, make, query, queryAll} from "../../dom/dom.js"

/** @typedef {ReturnType<typeof makeSlot>} Slot */

/**
 * @param {HTMLElement} row
 * @param {() => void} press
 */
export function makeSlot(row, press) {
  const field = /** @type {HTMLSelectElement} */ (query(row, "select"))
  const text = copyText(query(row, ".course-row__text"))
  const chosen = make("b")
  const hint = make("span", {class: "course-slot__hint"})
  const place = make("span", {class: "course-slot__place"}, chosen, " ", hint)
  const described = query(row, ".course-row__mark").id
  const button = make("button", {
    type: "button",
    class: "course-slot",
    id: `${described}-slot`,
    "aria-describedby": described,
    click: press
  })
  button.append(text, " ", place)
  query(row, "label").after(button)
  return {row, field, button, text, chosen, hint}
}

/**
 * Shows what the list of the row holds.
 *
 * @param {Slot} slot
 * @param {DOMStringMap} words
 * @param {Element | undefined} choice its text, none where the row is empty
 * @param {boolean} active whether the next chip fills it
 */
export function showSlot({row, field, button, chosen, hint}, words, choice, active) {
  chosen.replaceChildren(...cloneChildren(choice))
  hint.textContent = (choice ? words.wordRemove : active ? words.wordHere : field.options[0]?.textContent) ?? ""
  row.toggleAttribute("data-filled", choice !== undefined)
  row.toggleAttribute("data-active", active)
  if (active) button.setAttribute("aria-current", "true")
  else button.removeAttribute("aria-current")
}

/**
 * Returns a copy of a text for a button, which holds nothing that can be pressed.
 *
 * @param {Element} element
 */
export function copyText(element) {
  const copy = make("span", {}, ...cloneChildren(element))
  for (const sign of queryAll(copy, "[data-sign]")) sign.remove()
  for (const inner of queryAll(copy, "a, button")) inner.replaceWith(...inner.childNodes)
  return copy
}
