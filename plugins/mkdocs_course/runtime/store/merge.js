/** Merges the records of a file with those of this browser, before anything is written. */

import {quizKey} from "./keys.js"
import {
  later,
  mergeAnswers,
  mergeAttempts,
  mergeCertificates,
  mergeGoals,
  mergeNotes,
  mergePlaces,
  mergeReads,
  mergeRecalls,
  time
} from "./reconcile.js"
import {isNewer} from "./records/version.js"
import {current, latest, questionOf} from "./records.js"
import {subject} from "./subject.js"

/** @typedef {import("./subject.js").Sort} Sort */

/**
 * @typedef {object} Merged
 * @property {Map<string, any>} changes records to write by key, null for those to delete
 * @property {Record<Sort, number>} came number of records of each sort that are new here, or newer than those here
 * @property {{unknown: number, newer: number, damaged: number, texts: number}} left number of records not
 *   merged, by reason
 */

/** How two records of the same sort are merged. @type {Record<Sort, (a: any, b: any, digest?: string) => any>} */
const RULES = {
  answer: mergeAnswers,
  attempt: mergeAttempts,
  read: mergeReads,
  place: mergePlaces,
  recall: mergeRecalls,
  certificate: mergeCertificates,
  note: mergeNotes,
  goal: mergeGoals
}

/**
 * @param {Record<string, any>} here records of this browser, by key
 * @param {Record<string, any>} there records of the file, by key
 * @param {{quizzes?: import("./answers.js").Quizzes, exported?: string, now?: Date}} [options] `quizzes` of the index,
 *   and when the file was made
 * @returns {Merged}
 */
export function merge(here, there, {quizzes = {}, exported, now = new Date()} = {}) {
  /** @type {Merged} */
  const merged = {
    changes: new Map(),
    came: {answer: 0, attempt: 0, read: 0, place: 0, recall: 0, certificate: 0, note: 0, goal: 0},
    left: {unknown: 0, newer: 0, damaged: 0, texts: 0}
  }
  const raw = new Map(Object.entries(here))
  const kept = readable(here, latest(now))
  const brought = readable(there, latest(now, exported))
  const isOutdatedHere = outdatedAnswers(kept, brought)
  const isOutdatedThere = outdatedAnswers(brought, kept)
  for (const [key, record] of Object.entries(there)) {
    const sort = subject(key)?.sort
    const theirs = brought.get(key)
    const reason = leftOut(sort, record, raw.get(key), theirs)
    if (reason) merged.left[reason]++
    if (!sort || reason || isOutdatedThere(key)) continue
    const before = isOutdatedHere(key) ? null : kept.get(key)
    const after = before ? RULES[sort](before, theirs, questionOf(key, quizzes)?.digest) : theirs
    if (before && JSON.stringify(after) === JSON.stringify(before)) continue
    // A record that needed no merging and no correction is stored as the other browser wrote it.
    merged.changes.set(key, JSON.stringify(after) === JSON.stringify(current(key, record)) ? record : after)
    merged.came[sort]++
  }
  // A record of a newer version is not in `kept`, and stays.
  for (const key of kept.keys()) if (isOutdatedHere(key) && !merged.changes.has(key)) merged.changes.set(key, null)
  return merged
}

/**
 * @param {Sort | undefined} sort
 * @param {any} record in the file
 * @param {any} here the record of this browser under the same key
 * @param {any} theirs the record of the file in the current version, undefined where it cannot be read
 * @returns {keyof Merged["left"] | null} why the record is left out, null where it is merged
 */
function leftOut(sort, record, here, theirs) {
  if (!sort) return "unknown"
  if (isNewer(record) || isNewer(here)) return "newer"
  if (theirs) return null
  return isWithoutText(record) ? "texts" : "damaged"
}

/**
 * @param {Record<string, any>} entries
 * @param {number} limit in milliseconds: later times come from a wrong clock, and count as unknown
 * @returns {Map<string, any>} the records that this version can read
 */
function readable(entries, limit) {
  const withKnownTime = (/** @type {any} */ it) => (it && time(it.at) > limit ? {...it, at: ""} : it)
  return new Map(
    Object.entries(entries).flatMap(([key, entry]) => {
      const record = withKnownTime(current(key, entry))
      if (!record) return []
      if (record.first) record.first = withKnownTime(record.first)
      if (record.best) record.best = withKnownTime(record.best)
      // A submitted exam stays submitted, whatever the clock.
      if (time(record.submitted) > limit) record.submitted = new Date(0).toISOString()
      return [[key, record]]
    })
  )
}

/** @param {any} record whether it is an answer without its text, for a trainer */
const isWithoutText = record => Array.isArray(record?.response) && !record.response.length

/**
 * All answers to an exam belong to one attempt. Where the other browser has a later attempt, or has submitted this one
 * since, the answers here are outdated. The result of the exam stays.
 *
 * @param {Map<string, any>} mine records by key
 * @param {Map<string, any>} theirs records of the other browser
 * @returns {(key: string) => boolean} whether a key is that of an outdated answer of mine
 */
function outdatedAnswers(mine, theirs) {
  const outdated = new Set(
    [...mine].flatMap(([key, record]) => {
      const about = subject(key)
      const attempt = about?.sort === "attempt" && record
      const their = attempt && theirs.get(key)
      const isExam = their && (attempt.best || their.best)
      const differs = isExam && (attempt.number !== their.number || attempt.submitted !== their.submitted)
      return about && differs && later(attempt, their) === their ? [quizKey(about.quiz, about.occasion)] : []
    })
  )
  return key => {
    const about = subject(key)
    return about?.sort === "answer" && outdated.has(quizKey(about.quiz, about.occasion))
  }
}
