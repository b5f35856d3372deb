/**
 * What a certificate says.
 *
 * @typedef {object} Certificate
 * @property {string} name as the learner wrote it
 * @property {string} date ISO 8601 date of the result, where the learner was then
 * @property {number | null} percent null where no exam is asked for
 * @property {number} lessons
 * @property {string} at ISO 8601 time of the result, “” where there is none
 */

import {isDay} from "../day.js"

export const LONGEST_NAME = 80

/**
 * Returns a name as it is printed: on one line, in NFC, without bidirectional controls, and not too long.
 *
 * @param {string} name
 * @returns {string}
 */
export function cleanName(name) {
  const line = name
    .normalize("NFC")
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
  return [...line].slice(0, LONGEST_NAME).join("").trim()
}

/** @type {import("./version.js").Check<Certificate>} */
export const isCertificate = value =>
  typeof value.name === "string" &&
  value.name !== "" &&
  value.name === cleanName(value.name) &&
  typeof value.at === "string" &&
  isDay(value.date) &&
  Number.isInteger(value.lessons) &&
  value.lessons >= 0 &&
  (value.percent === null || (Number.isFinite(value.percent) && value.percent >= 0 && value.percent <= 100))
