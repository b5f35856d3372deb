/** The sorts of records that are kept of a course, told by their names. */

import {isCertificate} from "./certificate.js"
import {isRead} from "../learner/course.js"
import {isRecall} from "../learner/recall.js"
import {isSitting} from "../learner/sitting.js"
import {isAnswer, readable, VERSION} from "../learner/store.js"

/** @typedef {"answer" | "sitting" | "read" | "recall" | "certificate"} Sort */

/** @type {[Sort, RegExp, import("../learner/store.js").Check<any>][]} */
const SORTS = [
  ["sitting", /^@sitting\/[\w-]+(\+\w+)?$/, isSitting],
  ["recall", /^@recall\/[\w-]+\/[\w-]+$/, isRecall],
  ["read", /^@read\/[^~]{1,500}$/, isRead],
  ["certificate", /^@certificate$/, isCertificate],
  ["answer", /^[\w-]+(\+\w+)?\/[\w-]+$/, isAnswer],
]

/** @param {string} name */
const sorted = name => SORTS.find(([, pattern]) => pattern.test(name))

/**
 * @param {string} name
 * @returns {Sort | undefined} what is kept under such a name; undefined where this version keeps nothing
 */
export const sort = name => sorted(name)?.[0]

/**
 * @param {string} name
 * @param {unknown} record as it was parsed
 * @returns {any} as this version has it, null where it is damaged or from a newer one
 */
export function current(name, record) {
  const found = sorted(name)
  return found ? readable(JSON.stringify(record) ?? null, found[2]) : null
}

/** @param {any} record */
export const isNewer = record => Number.isInteger(record?.version) && record.version > VERSION
