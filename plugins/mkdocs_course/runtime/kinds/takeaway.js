/** What a learner takes along from a page, on paper or in a calendar. It is loaded when there is something to take. */

import {make} from "../page/dom.js"

export {calendar} from "./calendar.js"

/**
 * Prints this and nothing else of the page.
 *
 * @param {Node[]} nodes
 */
export function print(...nodes) {
  const sheet = make("div", {class: "course-print"}, ...nodes)
  document.querySelector(".course-print")?.remove()
  document.body.append(sheet)
  addEventListener("afterprint", () => sheet.remove(), {once: true})
  window.print()
}
