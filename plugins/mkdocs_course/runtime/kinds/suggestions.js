/** Suggestions that a learner can take into a field: the list that the page has, as buttons at each field it is for. */

import {all, make} from "../page/dom.js"

/** @param {HTMLFormElement} form */
export function suggest(form) {
  for (const list of all(form, "ul[data-for]")) {
    for (const field of all(form, `[data-field=${list.dataset.for}]`)) {
      field.closest("label")?.after(...menu(list, /** @type {HTMLInputElement} */ (field)))
    }
  }
}

/**
 * @param {HTMLElement} list
 * @param {HTMLInputElement} field
 */
function menu(list, field) {
  const button = (name = "", text = "", /** @type {() => void} */ click) => make("button", {type: "button", class: name, click}, text)
  const show = (/** @type {boolean} */ open) => {
    items.hidden = !open
    toggle.setAttribute("aria-expanded", `${open}`)
  }
  const toggle = button("course-menu__toggle", list.parentElement?.querySelector("p")?.textContent ?? "", () => show(!!items.hidden))
  const items = make("ul", {class: "course-menu"}, ...[...list.children].map(({textContent}) => {
    const suggestion = textContent ?? ""
    return make("li", {}, button("md-button", suggestion, () => {
      field.value = suggestion
      show(false)
      field.focus()
      field.dispatchEvent(new Event("input", {bubbles: true}))
    }))
  }))
  show(false)
  return [toggle, items]
}
