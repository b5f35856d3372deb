/** Answers by the day they were given, and a small chart of them. */

import {shape} from "../page/svg.js"
import {date} from "./recall.js"

/** @typedef {{day: string, answered: number, right: number}} Day so far, to the end of that day */

/**
 * @param {import("./course.js").Course} course
 * @returns {Day[]} the days on which something was first answered, or first got right as far as that is known
 */
export function days(course) {
  /** @type {Map<string, {answered: number, right: number}>} */
  const found = new Map()
  const count = (/** @type {"answered" | "right"} */ what, /** @type {string} */ time) => {
    const at = new Date(time), day = Number.isNaN(at.getTime()) ? "" : date(at), sum = found.get(day) ?? {answered: 0, right: 0}
    if (day) found.set(day, {...sum, [what]: sum[what] + 1})
  }
  for (const [quiz, {mode, questions}] of Object.entries(course.index.quizzes)) for (const question of questions) {
    const answer = question.unmarked ? null : course.answer(mode === "pretest" ? `${quiz}+after` : quiz, question)
    if (!answer) continue
    const {score, at, first = {score, at}} = answer
    count("answered", first.at)
    if (score === 1) count("right", first.score === 1 ? first.at : at)
  }
  let answered = 0, right = 0
  return [...found].sort().map(([day, sum]) => ({day, answered: answered += sum.answered, right: right += sum.right}))
}

/**
 * A line for the eye; the table beside it says the same.
 *
 * @param {Day[]} days two or more
 */
export function line(days) {
  const time = (/** @type {Day} */ each) => Date.parse(each.day), [first] = days, last = days.at(-1)
  const svg = shape("svg", {viewBox: "0 0 300 80", "aria-hidden": "true", class: "course-line"})
  if (!first || !last) return svg
  const x = (/** @type {Day} */ each) => 4 + 292 * (time(each) - time(first)) / Math.max(1, time(last) - time(first))
  const y = (/** @type {number} */ number) => 76 - 72 * number / last.answered
  for (const name of /** @type {const} */ (["answered", "right"])) {
    svg.append(shape("polyline", {class: `course-line__${name}`, points: days.map(each => `${x(each).toFixed(1)},${y(each[name]).toFixed(1)}`).join(" ")}))
    for (const each of days) svg.append(shape("circle", {class: `course-line__${name}`, cx: x(each).toFixed(1), cy: y(each[name]).toFixed(1), r: "3"}))
  }
  return svg
}
