/** A profile as a table with an axis a row: one value, or several where the learner has answered more than once. */

import {cloneChildren, make, pageLanguage, query, queryAll} from "../../dom/dom.js"
import {svgElement} from "../../dom/svg.js"

/**
 * @typedef {object} Row
 * @property {Element | null} name
 * @property {number[]} values one for each occasion, the current one last
 */

/** Height of an axis in pixels. */
const LINE = 18

/**
 * @param {HTMLFormElement} form
 * @param {Row[]} rows
 * @param {string[]} occasions as in `keys.js`, the current one last
 * @param {number} steps highest possible value
 */
export function profile(form, rows, occasions, steps) {
  const template = /** @type {HTMLTemplateElement} */ (query(form, "template"))
  const ends = queryAll(form, ".course-statement__ends > *").slice(0, 2)
  const table = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const now = query(table, "[data-now]")
  const digits = {minimumFractionDigits: 1, maximumFractionDigits: 1}
  const lang = pageLanguage()
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
  const below = [...scale(steps, ends), ...legend(names)]
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
        make("tr", {"aria-hidden": "true"}, make("td", all, chart(values, steps)))
      ]
    }),
    make(
      "tr",
      {"aria-hidden": "true"},
      make("td", {colspan: `${isWide ? occasions.length + 1 : occasions.length + (compares ? 2 : 1)}`}, ...below)
    )
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
 * Draws the values of a row on an axis with a tick for each step: a ring for the first occasion, a disc for this one.
 * Places are in per cent, so that they fit any width while the marks keep their size.
 *
 * @param {number[]} values
 * @param {number} steps highest possible value
 */
function chart(values, steps) {
  const svg = svgElement("svg", {class: "course-axis", height: LINE})
  const y = LINE / 2
  svg.append(line(place(1, steps), place(steps, steps), y, y, "course-axis__all"))
  for (let step = 1; step <= steps; step++)
    svg.append(line(place(step, steps), place(step, steps), y - 4, y + 4, "course-axis__all"))
  const [first = NaN] = values
  if (values.length > 1)
    svg.append(line(place(first, steps), place(values.at(-1) ?? first, steps), y, y, "course-axis__way"))
  values.forEach((value, at) => {
    const time = at === values.length - 1 ? "now" : at ? "between" : "before"
    if (Number.isNaN(value)) return
    const r = time === "between" ? 3 : 5.5
    svg.append(svgElement("circle", {class: `course-axis__${time}`, cx: place(value, steps), cy: y, r}))
  })
  return svg
}

/**
 * @param {string} x1
 * @param {string} x2
 * @param {number} y1
 * @param {number} y2
 * @param {string} name
 */
const line = (x1, x2, y1, y2, name) => svgElement("line", {class: name, x1, x2, y1, y2})

/**
 * @param {number} value
 * @param {number} steps
 * @returns {string} its place on the axis, from the side at which the text begins
 */
function place(value, steps) {
  const share = 3 + (94 * (value - 1)) / Math.max(1, steps - 1)
  return `${document.documentElement.dir === "rtl" ? 100 - share : share}%`
}

/**
 * @param {number} steps
 * @param {Element[]} ends what the lowest and the highest value mean
 * @returns {Element[]} the numbers below the axis, and the words at its ends
 */
function scale(steps, ends) {
  const svg = svgElement("svg", {class: "course-axis", height: LINE})
  for (let step = 1; step <= steps; step++)
    svg.append(svgElement("text", {x: place(step, steps), y: LINE - 5}, `${step}`))
  return [svg, make("p", {class: "course-axis__ends"}, ...ends.map(end => make("span", {}, ...cloneChildren(end))))]
}

/**
 * @param {string[]} names of the occasions, none where there is a single one
 * @returns {Element[]} what the marks mean
 */
function legend(names) {
  const mark = (/** @type {number} */ at) => (at === names.length - 1 ? "now" : at ? "between" : "before")
  const items = names.map((name, at) => {
    const sign = svgElement("svg", {class: "course-axis", width: 14, height: 14})
    const r = mark(at) === "between" ? 3 : 5.5
    sign.append(svgElement("circle", {class: `course-axis__${mark(at)}`, cx: 7, cy: 7, r}))
    return make("span", {}, sign, name)
  })
  return names.length ? [make("p", {class: "course-axis__legend"}, ...items)] : []
}
