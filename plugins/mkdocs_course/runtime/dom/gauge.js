/** An amount as a small arch in which so many stones are laid. */

import {stoneElement} from "./stone.js"
import {gaugeStones} from "./stones.js"
import {svgElement} from "./svg.js"

/**
 * @param {object} amount
 * @param {number} amount.value stones that are laid
 * @param {number} amount.total stones in the arch
 * @param {string} [amount.label] read out in its place; without it the gauge is decoration
 * @returns {SVGElement}
 */
export function gauge({value, total, label = ""}) {
  /** @type {Record<string, string>} */
  const named = label ? {role: "img", "aria-label": label} : {"aria-hidden": "true"}
  const svg = svgElement("svg", {class: "course-gauge", viewBox: "0 0 120 54", ...named})
  svg.append(...gaugeStones(total).map(stone => stoneElement(stone, stone.part <= value ? "laid" : "open")))
  return svg
}
