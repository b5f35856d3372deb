/** A long note is folded in the lesson, so that it does not push the text away. */

import {make} from "../../dom/dom.js"

/**
 * @param {HTMLElement} text of a note, whose style sheet shows its first lines only
 * @param {string} label of the button that shows all of it
 * @returns {HTMLElement} the button, which is seen where there is more
 */
export function unfolding(text, label) {
  const click = () => more.setAttribute("aria-expanded", `${text.toggleAttribute("data-whole")}`)
  const more = make(
    "button",
    {type: "button", class: "course-note__more", "aria-expanded": "false", hidden: true, click},
    label
  )
  const measure = () => {
    // A pixel: heights are rounded.
    if (!text.hasAttribute("data-whole")) more.hidden = text.scrollHeight <= text.clientHeight + 1
  }
  new ResizeObserver(measure).observe(text)
  return more
}
