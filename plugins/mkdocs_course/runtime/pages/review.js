/** Questions due for review, a few a day and one at a time, mixed from all lessons. */

import {due, dueToday, MOST, schedule} from "../learner/due.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/due.js").Due} Due */

export const lasting = true

/**
 * Implements `PagePart.show`.
 *
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  // A question being answered stays until the learner goes on, and what came of the round until the page is left.
  if (part.querySelector(".course-review")) return
  await review(part, course, dueToday(course, new Date()).list, false)
}

/**
 * Asks these questions, and then says what came of it; or says what to do where there are none.
 *
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Due[]} list
 * @param {boolean} moved whether the learner came here by a button, and has to be told
 */
async function review(part, course, list, moved) {
  // Loaded on demand.
  const begin = list.length ? (await import("./review/round.js")).begin : null
  const begun = await begin?.(part, course, list, {moved, more: () => more(part, course)})
  if (begun) return
  const {nothing} = await import("./review/nothing.js")
  part.replaceChildren(...nothing(part.words, course, () => more(part, course)))
}

/**
 * Asks some more questions that are due, beyond those of today.
 *
 * @param {CoursePart} part
 * @param {Course} course
 */
function more(part, course) {
  const now = new Date()
  return review(part, course, due(schedule(course), now).slice(0, MOST), true)
}
