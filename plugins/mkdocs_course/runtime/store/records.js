/** The sorts of records, which are distinguished by their keys. */

import {isAnswer} from "./records/answer.js"
import {isAttempt} from "./records/attempt.js"
import {isCertificate} from "./records/certificate.js"
import {isGoal} from "./records/goal.js"
import {isNote} from "./records/note.js"
import {isPlace} from "./records/place.js"
import {isRead} from "./records/read.js"
import {isRecall} from "./records/recall.js"
import {readRecord} from "./records/version.js"
import {subject} from "./subject.js"

/** @type {Record<import("./subject.js").Sort, import("./records/version.js").Check<any>>} */
const CHECKS = {
  answer: isAnswer,
  attempt: isAttempt,
  recall: isRecall,
  read: isRead,
  place: isPlace,
  certificate: isCertificate,
  note: isNote,
  goal: isGoal
}

/**
 * @param {string} key
 * @param {unknown} record as it was parsed
 * @returns {any} the record in the current version, null where it is corrupt or of a newer version
 */
export function current(key, record) {
  const sort = subject(key)?.sort
  try {
    return sort ? readRecord(JSON.stringify(record) ?? null, CHECKS[sort]) : null
  } catch {
    // Nested too deep to be written.
    return null
  }
}

/** In milliseconds. Clocks may differ by a day without being wrong, because of time zones. */
const DAY = 86_400_000

/**
 * @param {Date} now
 * @param {string} [exported] when the file was made
 * @returns {number} in milliseconds: later times come from a wrong clock, and count as unknown
 */
export const latest = (now, exported = "") => Math.min(now.getTime(), Date.parse(exported) || Infinity) + DAY

/**
 * @param {string} key of an answer
 * @param {import("./answers.js").Quizzes} quizzes of the index
 * @returns {import("./answers.js").Question | undefined} the question as it is now
 */
export function questionOf(key, quizzes) {
  const {quiz = "", question} = subject(key) ?? {}
  return Object.hasOwn(quizzes, quiz) ? quizzes[quiz]?.questions.find(({id}) => id === question) : undefined
}
