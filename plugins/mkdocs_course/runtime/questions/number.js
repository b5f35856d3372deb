/** A number with a decimal comma or point, with or without its unit. */

import {field, findItem, key} from "../controls/text.js"
import {pageLanguage} from "../dom/dom.js"
import {cloneAll, setMark} from "../element/feedback.js"
import {normalizeNumber} from "../scoring/fold.js"
import {accepts, contains, number as score} from "../scoring/writing.js"

export {score}

/**
 * Parses the field.
 *
 * @param {HTMLFormElement} form
 * @returns {string} the number in its shortest form, “” where the text is no number
 */
function parse(form) {
  const {
    value,
    dataset: {point = ""}
  } = field(form)
  const [, sign, digits = "", rest] =
    normalizeNumber(value, point).match(/^([+−]?) ?([0-9]+(?:\.[0-9]+)?)[.,]? ?(.*)$/) ?? []
  return digits && (!rest || accepts(key(form).unit ?? [], rest, pageLanguage())) ? shortest(digits, sign) : ""
}

/**
 * Returns the item of the answers whose range contains a number.
 *
 * @param {HTMLFormElement} form
 * @param {string} [number]
 */
const itemFor = (form, number) => findItem(form, key(form).ranges, range => contains(range, number))

/**
 * Implements `Kind.response`.
 *
 * @param {HTMLFormElement} form
 * @returns {string[]} the number in its shortest form, and the text as typed
 */
export function response(form) {
  const number = parse(form)
  return number ? [number, field(form).value] : []
}

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, [number = "", written = number]) {
  field(form).value = written
}

/**
 * Implements `Kind.explain`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../element/kind.js").Explanation} why the number is right, or what is wrong with a near miss
 */
export function explain(form, [number]) {
  const item = itemFor(form, number)
  return {whys: item ? cloneAll(item) : []}
}

/**
 * Implements `Kind.mark`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const mark = (form, response) => setMark(field(form), response, score(key(form), response) > 0)

/**
 * Distinguishes an empty field from a text that is no number.
 *
 * @param {HTMLFormElement} form
 */
export const emptyMessage = form => field(form).dataset[field(form).value.trim() ? "odd" : "empty"]

/**
 * Returns a decimal in its shortest form.
 *
 * @param {string} digits with a point before decimals
 * @param {string} [sign] before them, “−” for a negative number
 */
export function shortest(digits, sign) {
  const [whole = "", padded = ""] = digits.split(".")
  const decimals = padded.replace(/0+$/, "")
  const number = `${BigInt(whole)}${decimals && "."}${decimals}`
  return sign === "−" && number !== "0" ? `-${number}` : number
}
