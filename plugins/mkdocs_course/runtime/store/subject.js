/**
 * Parses the key of a record.
 *
 * @typedef {"answer" | "attempt" | "recall" | "read" | "place" | "certificate" | "note" | "goal"} Sort
 *
 * @typedef {object} Subject what a record is about; fields that its sort does not have are “”
 * @property {Sort} sort
 * @property {string} quiz id
 * @property {string} occasion as in `keys.js`, “” for the first one
 * @property {string} question id
 * @property {string} page address of a lesson, below the folder of the language
 * @property {string} heading id
 */

import {ATTEMPT, CERTIFICATE, GOAL, NOTE, PLACE, PLUS, READ, RECALL} from "./keys.js"

const QUIZ = `(?<quiz>[\\w-]+)(?:\\${PLUS}(?<occasion>\\w+))?`
const QUESTION = "(?<question>[\\w-]+)"

/** @type {[Sort, RegExp][]} */
const PATTERNS = [
  ["attempt", new RegExp(`^${ATTEMPT}${QUIZ}$`)],
  ["recall", new RegExp(`^${RECALL}(?<quiz>[\\w-]+)/${QUESTION}$`)],
  ["read", new RegExp(`^${READ}(?<page>[^~]{1,500})$`)],
  ["place", new RegExp(`^${PLACE}(?<page>[^~]{1,500})$`)],
  ["certificate", new RegExp(`^${CERTIFICATE}$`)],
  ["note", new RegExp(`^${NOTE}(?<page>[^~#]{1,500})#(?<heading>[^~#]{1,200})$`)],
  ["goal", new RegExp(`^${GOAL}$`)],
  ["answer", new RegExp(`^${QUIZ}/${QUESTION}$`)]
]

/**
 * @param {string} key
 * @returns {Subject | null} null where this version has no such key
 */
export function subject(key) {
  for (const [sort, pattern] of PATTERNS) {
    const match = pattern.exec(key)
    if (!match) continue
    const {quiz = "", occasion = "", question = "", page = "", heading = ""} = match.groups ?? {}
    return {sort, quiz, occasion, question, page, heading}
  }
  return null
}

/**
 * Returns the key that a record had before it was set aside (`asideKey`). Only a page that erases records asks for it,
 * so it does not stand beside that in a module which each quiz loads.
 *
 * @param {string} key of a record, also of one that was set aside
 */
export const withoutAside = key => key.replace(/~+$/, "")
