/** The occasions of a quiz in the order in which they come: before a lesson, after it, and some days later. */

import {POSTTEST} from "./keys.js"

const PATTERN = new RegExp(`^${POSTTEST}(\\d*)$`)

/**
 * @param {string} occasion
 * @returns {number} of days after the lesson, -1 for the first occasion, NaN for what is no occasion of a test
 */
export const daysAfter = occasion =>
  occasion === "" ? -1 : PATTERN.test(occasion) ? Number(occasion.replace(POSTTEST, "")) : NaN
