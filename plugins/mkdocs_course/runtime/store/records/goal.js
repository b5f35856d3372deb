/**
 * What a learner wants to do in a week, as they have chosen it.
 *
 * @typedef {object} Goal
 * @property {"lessons" | "review"} what lessons done, or days with review
 * @property {number} number 1 to `MOST_A_WEEK`; 0 where it is switched off
 * @property {string[]} days ISO 8601 dates of the last days with review
 * @property {string} at ISO 8601 time of the choice
 */

import {isDay} from "../day.js"

export const MOST_A_WEEK = 5

/** So many days with review are kept: more than a week of any calendar. */
export const KEPT = 14

/** @type {import("./version.js").Check<Goal>} */
export const isGoal = value =>
  ["lessons", "review"].includes(value.what) &&
  Number.isInteger(value.number) &&
  value.number >= 0 &&
  value.number <= MOST_A_WEEK &&
  Array.isArray(value.days) &&
  value.days.length <= KEPT &&
  value.days.every(isDay) &&
  typeof value.at === "string"
