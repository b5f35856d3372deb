/**
 * Spaced repetition in the boxes of Sebastian Leitner, “So lernt man lernen” (Herder 1972).
 *
 * A right answer moves a question to the next box, a wrong one back to the first; each box has a longer interval: 1, 3,
 * 7, 14 and 30 days. A right answer to a question that is not due moves nothing, because it is repeated too soon to be
 * a sign of remembering. A right guess has the interval of a wrong answer.
 */

import {addDays, dayOf} from "../store/day.js"
import {recallKey} from "../store/keys.js"
import {BOXES, isRecall} from "../store/records/recall.js"
import {Store} from "../store/store.js"

/** @typedef {import("../store/records/recall.js").Recall} Recall */

/** Interval of each box in days. */
export const DAYS = [1, 3, 7, 14, 30]

/**
 * Whether a question is due. A day farther off than the longest interval comes from a wrong clock.
 *
 * @param {string} day ISO 8601 date from which it is
 * @param {Date} now
 */
export const isDue = (day, now) => day <= dayOf(now) || day > dayOf(addDays(now, Math.max(...DAYS)))

/**
 * @param {Recall | null} before
 * @param {{score: number, sure?: number}} answer
 * @param {Date} now
 * @returns {Recall} when the question is due after this answer
 */
export function reschedule(before, {score, sure}, now) {
  const firm = score === 1 && sure !== 1
  const due = !before || isDue(before.due, now)
  const box = !firm ? 1 : !before ? 2 : due ? Math.min(before.box + 1, BOXES) : before.box
  const day = dayOf(addDays(now, DAYS[box - 1] ?? 1))
  return {box, due: firm && before && !due ? before.due : day, at: now.toISOString(), score, sure}
}

/**
 * Schedules the question of an answer for review. Pretest and posttest share the schedule.
 *
 * @param {Event} event `quiz-answered`
 */
export function remember(event) {
  const {course, quiz, question, score, sure} = /** @type {CustomEvent} */ (event).detail
  if (score === null) return
  const store = new Store(course)
  const key = recallKey(quiz, question)
  store.set(key, reschedule(store.get(key, isRecall), {score, sure}, new Date()), isRecall)
}
