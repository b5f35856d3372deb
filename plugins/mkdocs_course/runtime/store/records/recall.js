/**
 * When a question comes back for review.
 *
 * @typedef {object} Recall
 * @property {number} box 1 to 5
 * @property {string} due ISO 8601 date, in the learner's time zone
 * @property {string} at ISO 8601 time of the answer
 * @property {number} score 0 to 1
 * @property {number} [sure] 1 to 3, how sure the learner was
 */

import {isDay} from "../day.js"
import {isShare} from "./answer.js"

export const BOXES = 5

/** @type {import("./version.js").Check<Recall>} */
export const isRecall = value =>
  Number.isInteger(value.box) &&
  value.box >= 1 &&
  value.box <= BOXES &&
  isDay(value.due) &&
  typeof value.at === "string" &&
  isShare(value.score) &&
  [undefined, 1, 2, 3].includes(value.sure)
