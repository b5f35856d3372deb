/**
 * The arch that frames a certificate: a stone for each part, with its number, and the keystone. All of it is SVG, so it
 * is printed without background graphics, and can be drawn as a picture.
 */

import {keystone, stonesOfSides} from "../../dom/stones.js"
import {svgElement} from "../../dom/svg.js"

/** On an A4 sheet, in millimetres. @type {import("../../dom/stones.js").Ring} */
const FRAME = {x: 148.5, y: 152, outer: 130, inner: 112.5, flat: 1}
/** Past so many parts there is no room for their numbers. */
const MOST = 24

/** @param {number} parts */
export function arch(parts) {
  const total = Math.max(1, parts)
  const svg = svgElement("svg", {class: "course-certificate__arch", viewBox: "0 0 297 210", "aria-hidden": "true"})
  svg.append(line("M10 152.6H287", "ground"))
  for (const {part, isKey, path, x, y} of stones(total)) {
    svg.append(
      svgElement("path", {d: path, class: `course-certificate__stone${isKey ? " course-certificate__key" : ""}`})
    )
    if (isKey) svg.append(line(`M${x - 4} ${y}l2.8 2.8l5.2-6.6`, "tick"))
    else if (total <= MOST) svg.append(number(part, x, y))
  }
  svg.append(line("M17 156.5h21M20 159.5h15M24 162.5h7M259 156.5h21M262 159.5h15M266 162.5h7", "water"))
  return svg
}

/**
 * @param {string} path
 * @param {"ground" | "tick" | "water"} name
 */
const line = (path, name) =>
  svgElement("path", {d: path, class: `course-certificate__line course-certificate__${name}`})

/**
 * @param {number} part
 * @param {number} x
 * @param {number} y
 */
const number = (part, x, y) => svgElement("text", {x, y: y + 2, class: "course-certificate__number"}, `${part}`)

/**
 * @param {number} total of parts, at least 1
 * @returns {(import("../../dom/stones.js").Stone & {x: number, y: number})[]} with the middle of each stone
 */
function stones(total) {
  const left = Math.max(1, Math.ceil((total - 1) / 2))
  const right = Math.max(1, total - 1 - left)
  const key = Math.min(15, Math.max(4, 30 / left))
  const side = 90 - key
  const sides = stonesOfSides(FRAME, left, right, key, Math.min(0.9, 12 / left))
  const angle = (/** @type {number} */ at) =>
    at < left ? 180 - ((at + 0.5) / left) * side : ((at - left + 0.5) / right) * side
  return [
    ...sides.map((stone, at) => ({...stone, ...middle(angle(at)), part: Math.min(stone.part, total)})),
    {part: total, isKey: true, path: keystone(FRAME, key, 5), ...middle(90)}
  ]
}

/** @param {number} angle in degrees */
function middle(angle) {
  const radians = (angle * Math.PI) / 180
  const radius = (FRAME.outer + FRAME.inner) / 2
  const short = (/** @type {number} */ length) => Number(length.toFixed(1))
  return {x: short(FRAME.x + radius * Math.cos(radians)), y: short(FRAME.y - radius * Math.sin(radians))}
}
