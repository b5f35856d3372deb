/** Two records of the same thing, from two browsers, become one. Which of them is here makes no difference. */

/** @typedef {import("../learner/store.js").Answer} Answer */
/** @typedef {import("../learner/sitting.js").Sitting} Sitting */
/** @typedef {import("../learner/recall.js").Recall} Recall */
/** @typedef {import("./certificate.js").Certificate} Certificate */

/** @param {string} [at] a time, which a file may have garbled */
const time = at => Date.parse(at ?? "") || 0

/**
 * What a record says, without what it may have from another one already.
 *
 * @param {any} record
 */
const letters = ({attempts, first, ...own}) => JSON.stringify(own)

/**
 * @template {{at: string}} T
 * @param {T} one
 * @param {T} other
 * @returns {T} at the same time, the same one of them whichever comes first
 */
const newer = (one, other) => (time(one.at) - time(other.at) || (letters(one) > letters(other) ? 1 : -1)) > 0 ? one : other

/** @type {typeof newer} */
const older = (one, other) => newer(one, other) === one ? other : one

/**
 * @param {Answer} one
 * @param {Answer} other
 * @returns {Answer}
 */
export function answers(one, other) {
  const last = newer(one, other)
  // Tries at what was another question then are no tries at this one.
  if (one.digest !== other.digest) return last
  const first = one.first && other.first ? older(one.first, other.first) : one.first ?? other.first
  return {...last, attempts: Math.max(one.attempts, other.attempts), first}
}

/**
 * The one that goes on: the later one, and of two with the same number the one that was handed in.
 *
 * @param {Sitting} one
 * @param {Sitting} other
 */
export function later(one, other) {
  const gap = one.number - other.number || time(one.submitted) - time(other.submitted) || (one.seed > other.seed ? 1 : -1)
  return gap > 0 ? one : other
}

/**
 * @param {Sitting} one
 * @param {Sitting} other
 * @returns {Sitting}
 */
export function sittings(one, other) {
  const [best, second] = [one.best, other.best].flatMap(each => each ?? []).sort((a, b) => b.percent - a.percent || time(b.at) - time(a.at))
  return {...later(one, other), best: best ?? second}
}

/** When it was read first. */
export const reads = older

/** @type {(one: Recall, other: Recall) => Recall} */
export const recalls = newer

/**
 * The better result has the later time. For one result the day on which it was first certified stays.
 *
 * @param {Certificate} one
 * @param {Certificate} other
 */
export function certificates(one, other) {
  if (one.at !== other.at || one.date === other.date) return newer(one, other)
  return one.date < other.date ? one : other
}
