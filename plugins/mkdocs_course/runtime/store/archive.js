/**
 * All records of a course as one file, for another browser or for a trainer.
 *
 * @typedef {object} Archive
 * @property {"course-progress"} format
 * @property {number} version of this format; each record has one of its own
 * @property {string} course id
 * @property {string} exported ISO 8601 time
 * @property {Record<string, any>} entries the records by key, as they are stored
 *
 * @typedef {"damaged" | "foreign" | "elsewhere" | "newer"} Fault `elsewhere`: of another course
 */

import {recordKeys} from "./record_keys.js"
import {isNewer} from "./records/version.js"
import {current, questionOf} from "./records.js"
import {subject} from "./subject.js"

/** @typedef {import("./answers.js").Quizzes} Quizzes */

export const FORMAT = "course-progress"
const VERSION = 1

/** Sorts of records that are not for a trainer. */
const PRIVATE = new Set(["certificate", "note", "place", "goal"])

/**
 * Makes the archive. One for a trainer has no personal texts: such an answer has an empty response. It omits answers
 * whose question has changed or is gone, because these may be personal, the certificate, which has a name, notes, the
 * learner's own goal, and where in a lesson the learner was.
 *
 * @param {import("./store.js").Store} store
 * @param {{texts?: boolean, quizzes?: Quizzes, now?: Date}} [options] `texts` false for a trainer, which needs the
 *   `quizzes` of the index
 * @returns {Archive}
 */
export function pack(store, {texts = true, quizzes = {}, now = new Date()} = {}) {
  const entries = recordKeys(store).flatMap(key => {
    const sort = subject(key)?.sort
    const record = parseJson(store.raw(key))
    const readable = current(key, record)
    if (!sort) return []
    if (texts) return readable || isNewer(record) ? [[key, record]] : []
    if (!readable || PRIVATE.has(sort)) return []
    const shown = sort === "answer" ? withoutTexts(key, readable, quizzes) : readable
    return shown ? [[key, shown]] : []
  })
  return {
    format: FORMAT,
    version: VERSION,
    course: store.course,
    exported: now.toISOString(),
    entries: Object.fromEntries(entries)
  }
}

/**
 * @param {string} key of the answer
 * @param {import("./records/answer.js").Answer & {version: number}} answer
 * @param {Quizzes} quizzes
 * @returns {object | null} the answer without the learner's own text, null where its question has changed or gone
 */
function withoutTexts(key, answer, quizzes) {
  const {version, digest, score, attempts, at} = answer
  const asked = questionOf(key, quizzes)
  if (asked?.digest !== digest) return null
  return asked.personal ? {version, digest, response: [], prints: [], score, attempts, at} : answer
}

/** @param {string | null} raw @returns {any} null where it is no JSON */
export function parseJson(raw) {
  try {
    return JSON.parse(raw ?? "null")
  } catch {
    return null
  }
}

/**
 * @param {string} text of a file
 * @param {string} course id
 * @returns {{entries: Record<string, any>, exported: string, fault?: undefined} | {entries?: undefined, fault: Fault}}
 */
export function open(text, course) {
  const file = parseJson(text)
  if (file === null) return {fault: "damaged"}
  if (file.format !== FORMAT) return {fault: "foreign"}
  if (Number.isInteger(file.version) && file.version > VERSION) return {fault: "newer"}
  const {entries} = file
  if (file.version !== VERSION || typeof entries !== "object" || !entries || Array.isArray(entries))
    return {fault: "damaged"}
  return file.course === course ? {entries, exported: `${file.exported}`} : {fault: "elsewhere"}
}
