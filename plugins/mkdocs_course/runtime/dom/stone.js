/** A stone as an element. */

import {svgElement} from "./svg.js"

/**
 * @param {import("./stones.js").Stone} stone
 * @param {"laid" | "now" | "open" | "new"} state
 */
export function stoneElement({isKey, path}, state) {
  const names = ["course-stone", `course-stone--${state}`, ...(isKey ? ["course-stone--key"] : [])]
  return svgElement("path", {class: names.join(" "), d: path})
}
