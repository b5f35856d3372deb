/** The course as an arch: each part that is done is a stone that is laid. */

import {stoneElement} from "../dom/stone.js"
import {archStones, markStones} from "../dom/stones.js"
import {svgElement} from "../dom/svg.js"

/** With more stones their outlines are thinner. */
const MANY = 24
/** The mark has so many stones. */
const FEW = 5

/**
 * @param {object} state
 * @param {number | boolean[]} state.done how many parts are done, or for each part whether it is
 * @param {number} [state.now] number of the part that comes next, or that has just been done
 * @param {number} state.total of parts
 * @param {boolean} [state.isNew] whether the part `now` has just been done: its stone is then seen to be laid
 * @param {string} state.label read out in place of the drawing
 * @param {string | number} [state.big] in the middle
 * @param {string} [state.sub] below it
 * @returns {SVGElement}
 */
export function arch({done, now = 0, total, isNew = false, label, big = "", sub = ""}) {
  const isDone = (/** @type {number} */ part) => (typeof done === "number" ? part <= done : Boolean(done[part - 1]))
  const name = total > MANY ? "course-arch course-arch--fine" : "course-arch"
  const svg = svgElement("svg", {class: name, viewBox: "0 0 360 166", role: "img", "aria-label": label})
  const stones = svgElement("g", {class: "course-arch__stones"})
  for (const stone of archStones(Math.max(1, total))) {
    const laid = isNew && stone.part === now ? "new" : "laid"
    const open = stone.part === now ? "now" : "open"
    stones.append(stoneElement(stone, isDone(stone.part) ? laid : open))
  }
  svg.append(
    svgElement("path", {class: "course-arch__ground", d: "M2 143H68M292 143H358"}),
    svgElement("path", {class: "course-arch__water", d: "M92 149h52M164 149h34M218 149h42M118 157h30M172 157h50"}),
    stones,
    ...(big === "" ? [] : [svgElement("text", {class: "course-arch__big", x: 180, y: 114}, `${big}`)]),
    ...(sub ? [svgElement("text", {class: "course-arch__sub", x: 180, y: 134}, sub)] : [])
  )
  return svg
}

/**
 * @param {object} state
 * @param {number} state.module number, from 1
 * @param {number} state.modules how many there are
 * @param {boolean} [state.isDone]
 * @param {boolean} [state.isTouched] whether anything in it is done
 * @returns {SVGElement} a small arch with the stone of the module laid, or its number where there are too many modules
 */
export function mark({module, modules, isDone = false, isTouched = true}) {
  const name = isDone || isTouched ? "course-mark" : "course-mark course-mark--untouched"
  const svg = svgElement("svg", {class: name, viewBox: "0 0 48 30", "aria-hidden": "true"})
  if (modules > FEW) svg.append(svgElement("text", {class: "course-mark__number", x: 24, y: 23}, `${module}`))
  else svg.append(...markStones().map(stone => stoneElement(stone, stone.part === module ? "laid" : "open")))
  return svg
}
