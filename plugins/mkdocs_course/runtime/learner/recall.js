/**
 * When a question comes back: the boxes of Sebastian Leitner, “So lernt man lernen” (Herder 1972).
 *
 * A right answer moves a question to the next box, a wrong one back to the first; each box waits longer than the one
 * before. Here the boxes wait 1, 3, 7, 14 and 30 days. A right answer that was not due yet moves nothing: what is
 * repeated at once is not yet remembered. A right guess is due as soon as a wrong answer.
 *
 * @typedef {object} Recall
 * @property {number} box 1 to 5
 * @property {string} due ISO 8601 date, in the learner's time
 * @property {string} at ISO 8601 time of the answer
 * @property {number} score 0 to 1
 * @property {number} [sure] 1 to 3
 */

import {Store} from "./store.js"

export const DAYS = [1, 3, 7, 14, 30]

/** @type {import("./store.js").Check<Recall>} */
export const isRecall = found =>
  Number.isInteger(found.box) && found.box >= 1 && found.box <= DAYS.length && /^\d{4}-\d\d-\d\d$/.test(found.due) &&
  typeof found.at === "string" && found.score >= 0 && found.score <= 1 && [undefined, 1, 2, 3].includes(found.sure)

/**
 * @param {Date} day
 * @returns {string} ISO 8601 date in the time of the device
 */
export const date = day => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => `${part}`.padStart(2, "0")).join("-")

/**
 * @param {Date} day
 * @param {number} days
 * @returns {Date} so many days later, at the same time of the day
 */
export function later(day, days) {
  const found = new Date(day)
  found.setDate(found.getDate() + days)
  return found
}

/**
 * Whether a question comes back. A day farther off than any box waits was told by a clock that went wrong.
 *
 * @param {string} day ISO 8601 date from which it does
 * @param {Date} now
 */
export const isDue = (day, now) => day <= date(now) || day > date(later(now, Math.max(...DAYS)))

/**
 * @param {Recall | null} before
 * @param {{score: number, sure?: number}} answer
 * @param {Date} now
 * @returns {Recall}
 */
export function after(before, {score, sure}, now) {
  const firm = score === 1 && sure !== 1, due = !before || isDue(before.due, now)
  const box = !firm ? 1 : !before ? 2 : due ? Math.min(before.box + 1, DAYS.length) : before.box
  const day = date(later(now, DAYS[box - 1] ?? 1))
  return {box, due: firm && before && !due ? before.due : day, at: now.toISOString(), score, sure}
}

/** @param {string} question `<quiz>/<question>` */
export const recallName = question => `@recall/${question}`

/**
 * Keeps for each answer in the page when its question comes back. What a quiz asks once more, it asks of the same question.
 *
 * @param {Event} event `quiz-answered`
 */
export function remember(event) {
  const {course, quiz, question, score, sure} = /** @type {CustomEvent} */ (event).detail
  if (score === null) return
  const store = new Store(course), name = recallName(`${quiz}/${question}`)
  store.set(name, after(store.get(name, isRecall), {score, sure}, new Date()), isRecall)
}
