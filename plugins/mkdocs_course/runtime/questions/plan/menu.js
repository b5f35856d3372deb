/** A menu of suggestions for a field. */

import {make} from "../../dom/dom.js"

/**
 * @param {HTMLElement} list of suggestions in the page
 * @param {HTMLInputElement} field that a chosen suggestion is put into
 * @returns {HTMLElement[]} the button that opens the menu, and the menu
 */
export function menu(list, field) {
  const button = (name = "", text = "", /** @type {() => void} */ click) =>
    make("button", {type: "button", class: name, click}, text)
  const show = (/** @type {boolean} */ open) => {
    items.hidden = !open
    toggle.setAttribute("aria-expanded", `${open}`)
  }
  const toggle = button("course-menu__toggle", list.parentElement?.querySelector("p")?.textContent ?? "", () =>
    show(!!items.hidden)
  )
  const items = make(
    "ul",
    {class: "course-menu"},
    ...[...list.children].map(({textContent}) => {
      const suggestion = textContent ?? ""
      return make(
        "li",
        {},
        button("md-button", suggestion, () => {
          field.value = suggestion
          show(false)
          field.focus()
          field.dispatchEvent(new Event("input", {bubbles: true}))
        })
      )
    })
  )
  show(false)
  return [toggle, items]
}
