/** Answers by the day they were given. */

import {dayOf, isDay} from "../store/day.js"
import {POSTTEST} from "../store/keys.js"

/** @typedef {{day: string, answered: number, right: number}} Day so far, to the end of that day */

/**
 * @param {import("./course.js").Course} course
 * @returns {Day[]} the days on which something was first answered, or first got right as far as that is known
 */
export function days(course) {
  /** @type {Map<string, {answered: number, right: number}>} */
  const sums = new Map()
  const count = (/** @type {"answered" | "right"} */ what, /** @type {string} */ time) => {
    const day = dayOf(new Date(time))
    const sum = sums.get(day) ?? {answered: 0, right: 0}
    // A time may be damaged, and one far off has no date of four digits.
    if (isDay(day)) sums.set(day, {...sum, [what]: sum[what] + 1})
  }
  for (const [quiz, {mode, questions}] of Object.entries(course.index.quizzes))
    for (const question of questions) {
      const answer = question.unmarked ? null : course.answer(quiz, question, mode === "pretest" ? POSTTEST : "")
      if (!answer) continue
      const {score, at, first = {score, at}} = answer
      count("answered", first.at)
      if (score === 1) count("right", first.score === 1 ? first.at : at)
    }
  let soFar = {answered: 0, right: 0}
  return [...sums].sort().map(([day, sum]) => {
    soFar = {answered: soFar.answered + sum.answered, right: soFar.right + sum.right}
    return {day, ...soFar}
  })
}
