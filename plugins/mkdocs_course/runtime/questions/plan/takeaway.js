/**
 * Exports plans to paper and calendars. It loads once there is a complete plan.
 */

import {make} from "../../dom/dom.js"

export {calendar} from "../../dom/calendar.js"

/**
 * Prints these nodes without the rest of the page.
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
