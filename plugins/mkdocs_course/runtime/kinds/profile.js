/** A profile: a table with a bar for each value, or for the one before and the one now. */

import {all, inside, make, one} from "../page/dom.js"
import {shape} from "../page/svg.js"

/**
 * @typedef {object} Part
 * @property {Element | null} name
 * @property {number[]} values now, or before and now
 */

const LINE = 18

/**
 * @param {HTMLTemplateElement} template
 * @param {Part[]} parts
 * @param {number} steps the highest value there can be
 */
export function profile(template, parts, steps) {
  const table = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const now = one(table, "[data-now]"), before = all(table, "[data-before]"), twice = parts.some(part => part.values.length > 1)
  const digits = {minimumFractionDigits: 1, maximumFractionDigits: 1}, {lang} = document.documentElement
  const format = new Intl.NumberFormat(lang, digits), change = new Intl.NumberFormat(lang, {...digits, signDisplay: "exceptZero"})
  if (twice) now.textContent = now.dataset.now ?? ""
  else for (const cell of before) cell.remove()
  const names = twice ? [before[0], now].map(cell => cell?.textContent ?? "") : []
  one(table, "tbody").append(...parts.flatMap(({name, values}) => {
    const [first = 0, last = 0] = values
    const told = [...values.map(value => format.format(value)), ...twice ? [change.format(last - first)] : []]
    return [
      make("tr", {}, make("th", {scope: "row"}, ...inside(name)), ...told.map(each => make("td", {}, each))),
      // For the eye alone: the row above has said it.
      make("tr", {"aria-hidden": "true"}, make("td", {colspan: `${told.length + 1}`}, chart(values, names, steps))),
    ]
  }))
  return table
}

/**
 * Draws for the eye what the table says: lengths in per cent, so that it fits any width and its text keeps its size.
 *
 * @param {number[]} values
 * @param {string[]} names of the bars, where there are several
 * @param {number} steps
 */
function chart(values, names, steps) {
  const svg = shape("svg", {class: "course-bars", height: values.length * LINE})
  const left = names.length ? 18 : 0, wide = (/** @type {number} */ value) => value / steps * (100 - left)
  values.forEach((value, at) => {
    const y = at * LINE, time = names.length && !at ? "before" : "now", box = {x: `${left}%`, y: y + 3, height: LINE - 6}
    svg.append(shape("rect", {...box, class: "course-bars__all", width: `${100 - left}%`}))
    svg.append(shape("rect", {...box, class: `course-bars__${time}`, width: `${wide(value)}%`}))
    if (names.length) svg.append(shape("text", {y: y + LINE - 5}, names[at]))
  })
  for (let step = 1; step < steps; step++) {
    const x = `${left + wide(step)}%`
    svg.append(shape("line", {x1: x, x2: x, y1: 3, y2: values.length * LINE - 3}))
  }
  return svg
}
