/** What comes back later in the course: the follow-ups of plans, and tests some days after the last lesson. */

import {FOLLOW_UP} from "../store/keys.js"
import {daysAfter} from "../store/occasions.js"

/** @typedef {import("./course.js").Index} Index */

/**
 * @param {Index} index
 * @returns {{quiz: string, asked: import("./course.js").Lesson | null, page: string | null, followUp: string}[]} an
 *   entry for each quiz whose plans are followed up, in the order of the course: its id, the lesson that asks it, null
 *   if none does, the address of the page with the quiz, and that of the page with the follow-up
 */
export function followUps({lessons, quizzes}) {
  const order = (/** @type {string} */ id) => {
    const at = lessons.findIndex(lesson => lesson.quizzes.includes(id))
    return at < 0 ? lessons.length : at
  }
  return Object.entries(quizzes)
    .flatMap(([quiz, {page, later}]) => {
      const followUp = later?.[FOLLOW_UP]
      return followUp === undefined ? [] : [{quiz, asked: lessons[order(quiz)] ?? null, page, followUp}]
    })
    .sort((a, b) => order(a.quiz) - order(b.quiz))
}

/**
 * @param {Index} index
 * @returns {{quiz: string, days: number, page: string}[]} the tests that come some days later, the first one first
 */
export const laterTests = ({quizzes}) =>
  Object.entries(quizzes)
    .flatMap(([quiz, {later = {}}]) =>
      Object.entries(later).map(([occasion, page]) => ({quiz, days: daysAfter(occasion), page}))
    )
    .filter(({days}) => days > 0)
    .sort((a, b) => a.days - b.days)
