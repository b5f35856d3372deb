/** Suggestions that a learner can take into a field: the list that the page has, as buttons at each field it is for. */

import {button} from "./takeaway.js"

/** @param {HTMLFormElement} form */
export function suggest(form) {
  for (const list of form.querySelectorAll(/** @type {"ul"} */ ("ul[data-for]"))) {
    for (const field of form.querySelectorAll(/** @type {"input"} */ (`[data-field=${list.dataset.for}]`))) {
      field.closest("label")?.after(...menu(list, field))
    }
  }
}

/**
 * @param {HTMLUListElement} list
 * @param {HTMLInputElement} field
 */
function menu(list, field) {
  const items = document.createElement("ul"), name = list.parentElement?.querySelector("p")?.textContent ?? ""
  const toggle = button(name, () => show(!!items.hidden))
  const show = (/** @type {boolean} */ open) => {
    items.hidden = !open
    toggle.setAttribute("aria-expanded", `${open}`)
  }
  for (const each of list.children) {
    const item = document.createElement("li"), suggestion = each.textContent ?? ""
    item.append(button(suggestion, () => {
      field.value = suggestion
      show(false)
      field.focus()
      field.dispatchEvent(new Event("input", {bubbles: true}))
    }))
    items.append(item)
  }
  items.className = "course-menu"
  toggle.className = "course-menu__toggle"
  show(false)
  return [toggle, items]
}
