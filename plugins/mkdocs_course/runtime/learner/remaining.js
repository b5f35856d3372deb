/** How much of the course is done, as an arch, and how long the rest takes. */

import {interpolate} from "../dom/dom.js"
import {arch} from "./arch.js"

/** The number of minutes from which hours are shown. */
const LONG = 90

/**
 * @param {boolean[]} done for each lesson whether it is done
 * @param {number} now number of the lesson that comes next, 0 where none does
 * @param {string} [label] read out in place of the drawing: `{done}` of `{all}`
 * @param {string} [sub] below the number of lessons that are done: of `{all}`
 * @returns {SVGElement}
 */
export function courseArch(done, now, label, sub) {
  const numbers = {done: done.filter(Boolean).length, all: done.length}
  const texts = {label: interpolate(label, numbers), sub: interpolate(sub, numbers)}
  return arch({done, now, total: done.length, big: numbers.done, ...texts})
}

/**
 * @param {number} minutes what the open lessons take
 * @param {string} [inMinutes] text with `{minutes}`
 * @param {string} [inHours] text with `{hours}`, for a long time
 * @returns {string}
 */
export const remaining = (minutes, inMinutes, inHours) =>
  minutes > LONG ? interpolate(inHours, {hours: Math.round(minutes / 30) / 2}) : interpolate(inMinutes, {minutes})
