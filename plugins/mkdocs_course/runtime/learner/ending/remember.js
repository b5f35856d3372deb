/** The lines to remember: a copy of the list in the section `remember` of a lesson, with its heading. */

import {make} from "../../dom/dom.js"

const HEADING = "h1, h2, h3, h4, h5, h6"
const LIST = "ul, ol"

/** @returns {HTMLElement | null} null where the lesson has no such section, or no list in it */
export function remembered() {
  const place = document.querySelector(".md-content #remember")
  const list = place && listOf(place)
  if (!place || !list) return null
  const heading = place.matches(HEADING) ? place : place.querySelector(HEADING)
  const title = make("h3", {}, heading ? textOf(heading) : "")
  const copy = /** @type {HTMLElement} */ (list.cloneNode(true))
  copy.removeAttribute("id")
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id")
  return make("div", {class: "course-end__remember"}, ...(title.textContent ? [title] : []), copy)
}

/** @param {Element} place */
function listOf(place) {
  if (!place.matches(HEADING)) return place.matches(LIST) ? place : place.querySelector(LIST)
  let next = place.nextElementSibling
  while (next && !next.matches(`${LIST}, ${HEADING}`)) next = next.nextElementSibling
  return next?.matches(LIST) ? next : null
}

/** @param {Element} heading */
function textOf(heading) {
  const copy = /** @type {Element} */ (heading.cloneNode(true))
  for (const extra of copy.querySelectorAll(".headerlink, noscript")) extra.remove()
  return copy.textContent?.trim() ?? ""
}
