/** Scores texts and numbers, by the rules of `text_entry.py` and `number.py` in `model/interaction/`. */

import {sum, valueIn} from "./choosing.js"
import {fold, point, readings} from "./fold.js"

/**
 * @typedef {{text: string}[]} Texts
 * @typedef {{texts: Texts, fraction: number}} Answer
 * @typedef {{low: string, high: string, fraction: number}} Range
 * @typedef {{id?: string, answers?: Answer[], options?: {id: string, fraction: number}[], variants?: string[]}} Entry
 */

/**
 * Whether a typed text is one of the accepted ones.
 *
 * @param {Texts} texts accepted
 * @param {string} written by the learner
 * @param {string} language tag of the page
 * @param {string[]} [variants] characters, each followed by those that count as the same
 */
export function accepts(texts, written, language, variants = []) {
  const folded = (/** @type {string} */ text) => fold(text, point(language), variants.join(" "))
  const typed = readings(folded(written))
  return texts.some(({text}) => typed.includes(folded(text)))
}

/**
 * Returns the fraction of the option or answer that a response matches.
 *
 * @param {Entry} entry
 * @param {string} written text, or id of the chosen option
 * @param {string} language tag of the page
 * @returns {number | undefined} 0 to 1; undefined where nothing matches
 */
export const fraction = ({answers = [], options = [], variants}, written, language) =>
  (
    options.find(({id}) => id === written) ??
    answers.find(({texts}) => written && accepts(texts, written, language, variants))
  )?.fraction

/**
 * Returns the mean of the entries. A text that matches nothing counts where the learner may assess it, and has marked
 * it as right by a second item in the response.
 *
 * @param {{entries: Entry[], self_assessed?: boolean}} key
 * @param {string[]} response items of the form `entry=value`; the text itself where the entry has no id
 * @param {string} language tag of the page
 * @returns {number} 0 to 1
 */
export function textEntry({entries, self_assessed: assessed = false}, response, language) {
  const [first = ""] = response
  const fractions = entries.map(
    entry =>
      fraction(entry, entry.id ? valueIn(response, entry.id) : first, language) ??
      Number(assessed && response.length > 1)
  )
  return sum(fractions) / entries.length
}

/**
 * Whether a range contains a decimal; its bounds are included, and a text that is no decimal is never contained.
 * Decimals are compared digit by digit, because in binary floating point 0.1 + 0.2 is a little more than 0.3.
 *
 * @param {Pick<Range, "low" | "high">} range
 * @param {string} [decimal]
 */
export function contains({low, high}, decimal = "") {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return false
  const numbers = [low, decimal, high].map(number => number.split("."))
  const places = Math.max(...numbers.map(([, decimals = ""]) => decimals.length))
  const [from, at, to] = /** @type {[bigint, bigint, bigint]} */ (
    numbers.map(([whole, decimals = ""]) => BigInt(whole + decimals.padEnd(places, "0")))
  )
  return from <= at && at <= to
}

/**
 * Returns the fraction of the first range that contains the number.
 *
 * @param {{ranges: Range[]}} key
 * @param {string[]} response the number
 * @returns {number} 0 to 1
 */
export const number = ({ranges}, [decimal]) => ranges.find(range => contains(range, decimal))?.fraction ?? 0
