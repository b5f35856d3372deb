/**
 * All that is kept of a course as one file, for another browser or for a trainer.
 *
 * @typedef {object} Archive
 * @property {"course-progress"} format
 * @property {number} version of this format; each record has one of its own
 * @property {string} course id
 * @property {string} exported ISO 8601 time
 * @property {Record<string, any>} entries the records, by name, as they are kept
 *
 * @typedef {"damaged" | "foreign" | "elsewhere" | "newer"} Fault `elsewhere`: of another course
 * @typedef {Record<string, import("../learner/course.js").Quiz>} Quizzes
 */

import {current, isNewer, sort} from "./records.js"

export {merge} from "./merge.js"

const FORMAT = "course-progress"
const VERSION = 1

/**
 * For a trainer, what learners have written for themselves stays with them: such an answer has an empty response.
 * What can no longer be told apart from it, because its question has changed or gone, is left out. So is the
 * name that they wrote for a certificate.
 *
 * @param {import("../learner/store.js").Store} store
 * @param {{texts?: boolean, quizzes?: Quizzes, now?: Date}} [options] `quizzes` of the index, where texts stay here
 * @returns {Archive}
 */
export function pack(store, {texts = true, quizzes = {}, now = new Date()} = {}) {
  const entries = store.names().filter(sort).flatMap(name => {
    const record = parsed(store.raw(name)), found = current(name, record)
    if (texts) return found || isNewer(record) ? [[name, record]] : []
    const told = sort(name) === "answer" ? found && bare(name, found, quizzes) : sort(name) === "certificate" ? null : found
    return told ? [[name, told]] : []
  })
  return {format: FORMAT, version: VERSION, course: store.course, exported: now.toISOString(), entries: Object.fromEntries(entries)}
}

/**
 * @param {string} name
 * @param {import("../learner/store.js").Answer & {version: number}} answer
 * @param {Quizzes} quizzes
 */
function bare(name, answer, quizzes) {
  const [quiz = "", id] = name.replace(/\+\w+/, "").split("/"), {version, digest, score, attempts, at} = answer
  const question = Object.hasOwn(quizzes, quiz) ? quizzes[quiz]?.questions.find(each => each.id === id) : null
  if (question?.digest !== digest) return null
  return question.personal ? {version, digest, response: [], prints: [], score, attempts, at} : answer
}

/** @param {string | null} raw */
export function parsed(raw) {
  try {
    return JSON.parse(raw ?? "null")
  } catch {
    return null
  }
}

/**
 * @param {string} text of a file
 * @param {string} course id
 * @returns {{entries: Record<string, any>, fault?: undefined} | {entries?: undefined, fault: Fault}}
 */
export function open(text, course) {
  const found = parsed(text)
  if (found === null) return {fault: "damaged"}
  if (found.format !== FORMAT) return {fault: "foreign"}
  if (Number.isInteger(found.version) && found.version > VERSION) return {fault: "newer"}
  const {entries} = found
  if (found.version !== VERSION || typeof entries !== "object" || !entries || Array.isArray(entries)) return {fault: "damaged"}
  return found.course === course ? {entries} : {fault: "elsewhere"}
}
