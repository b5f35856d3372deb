/** A menu of suggestions for a field. */

import {make} from "../../dom/dom.js"

/**
 * @param {HTMLElement} list of suggestions in the page
 * @param {HTMLInputElement} field that a chosen suggestion is put into
 * @param {HTMLElement} toggle the button that opens the menu
 * @returns {HTMLElement} the menu
 */
export function menu(list, field, toggle) {
  const show = (/** @type {boolean} */ open) => {
    items.hidden = !open
    toggle.setAttribute("aria-expanded", `${open}`)
  }
  const items = make(
    "ul",
    {class: "course-menu"},
    ...[...list.children].map(({textContent}) => {
      const suggestion = textContent ?? ""
      const choose = () => {
        field.value = suggestion
        show(false)
        field.focus()
        field.dispatchEvent(new Event("input", {bubbles: true}))
      }
      return make("li", {}, make("button", {type: "button", class: "md-button", click: choose}, suggestion))
    })
  )
  toggle.addEventListener("click", () => show(!!items.hidden))
  show(false)
  return items
}
