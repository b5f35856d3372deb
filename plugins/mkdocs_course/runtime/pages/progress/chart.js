/** The number of right answers over time, as a chart with axes and a legend, and as a table. */

import {make} from "../../dom/dom.js"
import {dayText} from "../../dom/language.js"
import {nearDayText} from "../../dom/near_day.js"
import {svgElement} from "../../dom/svg.js"
import {table} from "../../dom/table.js"
import {days} from "../../learner/history.js"

/** @typedef {import("../../learner/history.js").Day} Day */

const NAMES = /** @type {const} */ (["answered", "right"])

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @returns {HTMLElement[]} none with fewer than two days
 */
export function chart(words, course) {
  const all = days(course)
  const [first] = all
  const last = all.at(-1)
  if (!first || !last || all.length < 2) return []
  const head = [words.day, words.answered, words.right_so_far].map(name => name ?? "")
  const rows = all.map(({day, right, answered}) => [dayText(day, "medium"), `${answered}`, `${right}`])
  const details = make(
    "details",
    {},
    make("summary", {}, words.as_table ?? ""),
    table("", words.over_time ?? "", head, rows)
  )
  const now = new Date()
  const ends = [first, last].map(({day}) => make("span", {}, nearDayText(day, now)))
  const names = NAMES.map(name =>
    make("span", {class: `course-line__${name}`}, sample(name), words[name === "right" ? "right_so_far" : name] ?? "")
  )
  return [
    make(
      "section",
      {class: "course-over-time"},
      make("h2", {}, words.over_time ?? ""),
      make(
        "div",
        {"aria-hidden": "true"},
        line(all, first, last),
        make("p", {class: "course-line__ends"}, ...ends),
        make("p", {class: "course-line__legend"}, ...names)
      ),
      details
    )
  ]
}

/**
 * Draws the chart. Places are in per cent, so that it fits any width while its text keeps its size.
 *
 * @param {Day[]} days two or more
 * @param {Day} first
 * @param {Day} last
 */
function line(days, first, last) {
  const svg = svgElement("svg", {class: "course-line", height: 150})
  const most = Math.max(1, last.answered)
  const time = (/** @type {Day} */ day) => Date.parse(day.day)
  const isTurned = document.documentElement.dir === "rtl"
  const across = (/** @type {number} */ share) => `${isTurned ? 100 - share : share}%`
  const x = (/** @type {Day} */ day) =>
    across(12 + (85 * (time(day) - time(first))) / Math.max(1, time(last) - time(first)))
  const y = (/** @type {number} */ number) => `${94 - (86 * number) / most}%`
  for (const number of new Set([0, Math.round(most / 2), most])) {
    svg.append(
      svgElement("line", {class: "course-line__grid", x1: across(12), x2: across(97), y1: y(number), y2: y(number)})
    )
    svg.append(svgElement("text", {x: across(9), y: y(number), dy: 4}, `${number}`))
  }
  for (const name of NAMES) {
    days.forEach((day, at) => {
      const before = days[at - 1]
      const place = {x2: x(day), y2: y(day[name])}
      if (before)
        svg.append(svgElement("line", {class: `course-line__${name}`, x1: x(before), y1: y(before[name]), ...place}))
    })
    for (const day of days)
      svg.append(svgElement("circle", {class: `course-line__${name}`, cx: x(day), cy: y(day[name]), r: 4}))
  }
  return svg
}

/** @param {"answered" | "right"} name @returns the line of that name in the legend */
function sample(name) {
  const svg = svgElement("svg", {class: "course-line", width: 28, height: 12})
  svg.append(svgElement("line", {class: `course-line__${name}`, x1: 0, x2: 28, y1: 6, y2: 6}))
  svg.append(svgElement("circle", {class: `course-line__${name}`, cx: 14, cy: 6, r: 4}))
  return svg
}
