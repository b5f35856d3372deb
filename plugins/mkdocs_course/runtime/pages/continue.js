/** Where the learner goes from here: one card on the first page of a course. */

import {make} from "../dom/dom.js"
import {isNew} from "../learner/newcomer.js"

/** Marks a page whose reader has been here before; `returning.js` sets it before anything is shown. */
const RETURNS = "course-returns"

/**
 * Implements `PagePart.show`.
 *
 * @param {import("../part.js").CoursePart} part
 * @param {import("../learner/course.js").Course} course
 */
export async function show(part, course) {
  const before = part.querySelector(".course-now")
  const card = part.querySelector(".course-begin__card")
  document.documentElement.classList.toggle(RETURNS, !isNew(course.store))
  if (isNew(course.store)) {
    before?.remove()
    if (card) (await import("./continue/ask.js")).start(card)
    return
  }
  const {cards} = await import("./continue/cards.js")
  const content = make("div", {class: "course-now"}, ...cards(part.words, course, new Date()))
  if (before) before.replaceWith(content)
  else part.append(content)
}
