/** A profile as a table with bars: one value per row, or several where the learner has answered more than once. */

import {cloneChildren, make, query} from "../../dom/dom.js"
import {svgElement} from "../../dom/svg.js"

/**
 * @typedef {object} Row
 * @property {Element | null} name
 * @property {number[]} values one for each occasion, the current one last
 */

/** Height of a bar in pixels. */
const LINE = 18

/**
 * @param {HTMLTemplateElement} template
 * @param {Row[]} rows
 * @param {string[]} occasions as in `keys.js`, the current one last
 * @param {number} steps highest possible value
 */
export function profile(template, rows, occasions, steps) {
  const table = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const now = query(table, "[data-now]")
  const digits = {minimumFractionDigits: 1, maximumFractionDigits: 1}
  const {lang} = document.documentElement
  const format = new Intl.NumberFormat(lang, digits)
  const change = new Intl.NumberFormat(lang, {...digits, signDisplay: "exceptZero"})
  const compares = occasions.length > 1
  const names = compares ? occasions.map((occasion, at) => name(now, occasion, at === occasions.length - 1)) : []
  // Many columns leave no room for the name beside them.
  const isWide = occasions.length > 2
  if (isWide) query(table, "th").remove()
  query(table, "table").toggleAttribute("data-wide", isWide)
  if (compares) now.replaceWith(...names.map(name => make("th", {scope: "col"}, name)))
  else query(table, "[data-change]").remove()
  query(table, "tbody").append(
    ...rows.flatMap(({name, values}) => {
      const difference = (values.at(-1) ?? 0) - (values[0] ?? 0)
      const numbers = [...values.map(value => format.format(value)), ...(compares ? [change.format(difference)] : [])]
      const cells = numbers.map(number => make("td", {}, number))
      const title = cloneChildren(name)
      const all = {colspan: `${cells.length + (isWide ? 0 : 1)}`}
      return [
        ...(isWide
          ? [make("tr", {}, make("th", {...all, scope: "rowgroup"}, ...title)), make("tr", {}, ...cells)]
          : [make("tr", {}, make("th", {scope: "row"}, ...title), ...cells)]),
        // Hidden from screen readers: the row above has the same values.
        make("tr", {"aria-hidden": "true"}, make("td", all, chart(values, names, steps)))
      ]
    })
  )
  return table
}

/**
 * @param {HTMLElement} cell has the words
 * @param {string} occasion
 * @param {boolean} isLast
 * @returns {string} what the occasion is called, beside others
 */
function name({dataset}, occasion, isLast) {
  const [, days] = /(\d+)$/.exec(occasion) ?? []
  if (days) return dataset.days?.replace("{days}", days) ?? days
  return (occasion ? (isLast ? dataset.now : dataset.after) : dataset.before) ?? ""
}

/**
 * Draws the bars of a row. Lengths are in per cent, so that they fit any width while the text keeps its size.
 *
 * @param {number[]} values
 * @param {string[]} names of the bars, empty for a single one
 * @param {number} steps highest possible value
 */
function chart(values, names, steps) {
  const svg = svgElement("svg", {class: "course-bars", height: values.length * LINE})
  const left = names.length > 2 ? 26 : names.length ? 18 : 0
  const width = (/** @type {number} */ value) => (value / steps) * (100 - left)
  values.forEach((value, at) => {
    const y = at * LINE
    const time = at < values.length - 1 ? "before" : "now"
    const box = {x: `${left}%`, y: y + 3, height: LINE - 6}
    svg.append(svgElement("rect", {...box, class: "course-bars__all", width: `${100 - left}%`}))
    svg.append(svgElement("rect", {...box, class: `course-bars__${time}`, width: `${width(value)}%`}))
    if (names.length) svg.append(svgElement("text", {y: y + LINE - 5}, names[at]))
  })
  for (let step = 1; step < steps; step++) {
    const x = `${left + width(step)}%`
    svg.append(svgElement("line", {x1: x, x2: x, y1: 3, y2: values.length * LINE - 3}))
  }
  return svg
}
