/** Merges two records of the same thing from two browsers. The result is the same, whichever of them is here. */

/** @typedef {import("./records/answer.js").Answer} Answer */
/** @typedef {import("./records/attempt.js").Attempt} Attempt */
/** @typedef {import("./records/recall.js").Recall} Recall */
/** @typedef {import("./records/certificate.js").Certificate} Certificate */
/** @typedef {import("./records/note.js").Note} Note */
/** @typedef {import("./records/goal.js").Goal} Goal */

import {KEPT} from "./records/goal.js"

/** @typedef {(a: any, b: any) => number} Order positive where a comes after b */

/** @param {string} [at] ISO 8601 time @returns {number} in milliseconds, 0 where a file has garbled it */
export const time = at => Date.parse(at ?? "") || 0

/**
 * @param {any} record
 * @returns {string} all fields but those that an earlier merge may have set
 */
const text = ({attempts, first, ...own}) => JSON.stringify(Object.entries(own).sort())

/** An arbitrary order, the same in every browser. @type {Order} */
const tie = (a, b) => (text(a) > text(b) ? 1 : -1)

/** @type {Order} */
const byTime = (a, b) => time(a.at) - time(b.at) || tie(a, b)

/** By time, those of an unknown time last. @type {Order} */
const byFirst = (a, b) => (time(a.at) || Infinity) - (time(b.at) || Infinity) || tie(a, b)

/** @type {Order} */
const byResult = (a, b) => a.percent - b.percent || byTime(a, b)

/**
 * Keeps the last of two records, so that of many, merged in whichever order, the last one is kept.
 *
 * @template T
 * @param {Order} order
 * @returns {(a: T, b: T) => T}
 */
const last = order => (a, b) => (order(a, b) > 0 ? a : b)

/** @type {<T>(a: T, b: T) => T} */
const newer = last(byTime)

/** @type {<T>(a: T, b: T) => T} */
const older = (a, b) => (byFirst(a, b) > 0 ? b : a)

/**
 * Returns the last answer, with the most attempts and the earliest first one.
 *
 * @param {Answer} a
 * @param {Answer} b
 * @param {string} [digest] of the question as it is now, where that is known
 * @returns {Answer}
 */
export function mergeAnswers(a, b, digest) {
  // An answer to the question as it is now takes precedence; no clock shows which version of a question is the newer.
  if (a.digest !== b.digest) return [a, b].find(answer => answer.digest === digest) ?? (a.digest > b.digest ? a : b)
  const first = a.first && b.first ? older(a.first, b.first) : (a.first ?? b.first)
  return {...newer(a, b), attempts: Math.max(a.attempts, b.attempts), first}
}

/** @param {Attempt} attempt @returns all fields but those that an earlier merge may have set */
const own = ({best, completed, ...attempt}) => attempt

/** @param {Attempt} attempt @returns {number} 1 where it was submitted, even at an unknown time */
const done = ({submitted}) => Number(submitted !== "")

/**
 * Returns the current attempt: the one with the higher number, or the submitted one of two with the same number.
 *
 * @type {(a: Attempt, b: Attempt) => Attempt}
 */
export const later = last(
  (a, b) => a.number - b.number || done(a) - done(b) || time(a.submitted) - time(b.submitted) || tie(own(a), own(b))
)

/**
 * Returns the later attempt, with the best result of both and the later time of completion.
 *
 * @param {Attempt} a
 * @param {Attempt} b
 * @returns {Attempt}
 */
export function mergeAttempts(a, b) {
  const best = a.best && b.best ? last(byResult)(a.best, b.best) : (a.best ?? b.best)
  const [completed] = [a.completed, b.completed].filter(Boolean).sort().reverse()
  return {...later(a, b), best, completed}
}

/** The record of the first reading. @type {(a: any, b: any) => any} */
export const mergeReads = older

/** The place where the learner was last. @type {(a: any, b: any) => any} */
export const mergePlaces = newer

/** @type {(a: Recall, b: Recall) => Recall} */
export const mergeRecalls = newer

/** @type {(a: Note, b: Note) => Note} */
export const mergeNotes = newer

/**
 * Returns the certificate of the later time, because it has the better result; for the same result, the earlier date.
 *
 * @type {(a: Certificate, b: Certificate) => Certificate}
 */
export const mergeCertificates = last((a, b) => {
  if (a.at !== b.at) return time(a.at) - time(b.at) || (a.at > b.at ? 1 : -1)
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return tie(a, b)
})

/** @param {Goal} goal @returns all fields but those that an earlier merge may have set */
const choice = ({days, ...goal}) => goal

/**
 * Returns the later choice, with the days of both.
 *
 * @type {(a: Goal, b: Goal) => Goal}
 */
export function mergeGoals(a, b) {
  const days = [...new Set([...a.days, ...b.days])].sort().slice(-KEPT)
  return {...last((a, b) => byTime(choice(a), choice(b)))(a, b), days}
}
