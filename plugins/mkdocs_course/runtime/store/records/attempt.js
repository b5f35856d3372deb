/**
 * An attempt at a quiz as a whole, from its first answer to the moment the learner starts over.
 *
 * @typedef {object} Attempt
 * @property {string} seed of what is drawn and shuffled
 * @property {number} number from 1
 * @property {string} submitted ISO 8601 time at which an exam was handed in, “” before
 * @property {Result} [best] of all attempts that were handed in
 * @property {string} [completed] ISO 8601 time at which a quiz that was completed was started over
 *
 * @typedef {{points: number, max: number, percent: number, at: string}} Result
 */

/** @type {import("./version.js").Check<Attempt>} */
export const isAttempt = value =>
  typeof value.seed === "string" &&
  typeof value.submitted === "string" &&
  Number.isInteger(value.number) &&
  value.number > 0 &&
  (value.best === undefined ||
    (typeof value.best.at === "string" &&
      [value.best.points, value.best.max, value.best.percent].every(number => Number.isFinite(number) && number >= 0)))
