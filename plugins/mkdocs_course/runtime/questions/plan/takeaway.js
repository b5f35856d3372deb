/**
 * Exports plans to paper, files and calendars. It loads once there is a complete plan.
 */

import {make} from "../../dom/dom.js"
import {loadStyles} from "../../dom/stylesheet.js"

export {calendar} from "../../dom/calendar.js"
export {offer, save} from "../../dom/handover.js"

// The buttons of a file are there from now on.
loadStyles("../../dom/file.css", import.meta.url)

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
