/** The number of right answers over time, as a line chart and as a table. */

import {make} from "../../dom/dom.js"
import {dayText} from "../../dom/language.js"
import {svgElement} from "../../dom/svg.js"
import {table} from "../../dom/table.js"
import {days} from "../../learner/history.js"

/** @typedef {import("../../learner/history.js").Day} Day */

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @returns {HTMLElement[]} none with fewer than two days
 */
export function chart(words, course) {
  const all = days(course)
  if (all.length < 2) return []
  const head = [words.day, words.answered, words.right_so_far].map(name => name ?? "")
  const rows = all.map(({day, right, answered}) => [dayText(day, "medium"), `${answered}`, `${right}`])
  const details = make(
    "details",
    {},
    make("summary", {}, words.as_table ?? ""),
    table("", words.over_time ?? "", head, rows)
  )
  return [
    make("figure", {class: "course-progress__time"}, make("figcaption", {}, words.over_time ?? ""), line(all), details)
  ]
}

/**
 * Draws the line chart, hidden from screen readers, which have the table.
 *
 * @param {Day[]} days two or more
 */
function line(days) {
  const time = (/** @type {Day} */ day) => Date.parse(day.day)
  const [first] = days
  const last = days.at(-1)
  const svg = svgElement("svg", {viewBox: "0 0 300 80", "aria-hidden": "true", class: "course-line"})
  if (!first || !last) return svg
  const x = (/** @type {Day} */ day) => 4 + (292 * (time(day) - time(first))) / Math.max(1, time(last) - time(first))
  const y = (/** @type {number} */ number) => 76 - (72 * number) / last.answered
  for (const name of /** @type {const} */ (["answered", "right"])) {
    svg.append(
      svgElement("polyline", {
        class: `course-line__${name}`,
        points: days.map(day => `${x(day).toFixed(1)},${y(day[name]).toFixed(1)}`).join(" ")
      })
    )
    for (const day of days)
      svg.append(
        svgElement("circle", {
          class: `course-line__${name}`,
          cx: x(day).toFixed(1),
          cy: y(day[name]).toFixed(1),
          r: "3"
        })
      )
  }
  return svg
}
