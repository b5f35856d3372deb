/** A figure with a bar. */

import {make} from "../../dom/dom.js"

/**
 * @param {number} share 0 to 1
 * @param {string} text says the same
 * @param {string} [classes] additional ones
 */
export function meter(share, text, classes = "") {
  const bar = make("i", {"aria-hidden": "true"})
  bar.style.setProperty("--course-share", `${Math.round(100 * share)}%`)
  return make("span", {class: `course-meter ${classes}`.trim()}, bar, make("span", {}, text))
}
