/** A number, with a comma or a point, alone or followed by its unit. */

import {copies, stamp} from "../quiz/feedback.js"
import {accepts, field, item} from "../kinds/text.js"

/** Thousands, parted by one sign throughout. */
const GROUPED = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/

/**
 * @param {HTMLFormElement} form
 * @returns {number} NaN where what is written is no number
 */
function read(form) {
  const {value, dataset: {point}} = field(form), unit = /** @type {HTMLElement | null} */ (form.querySelector(".course-unit"))
  const text = value.normalize("NFKC").replace(/[−–]/g, "-").replaceAll("。", ".").replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, "$1")
  const [, sign, digits = "", rest = ""] = text.match(/^\s*([+-]?)\s*([\d.,]*\d)[.,]?\s*(.*?)\s*$/s) ?? []
  if (!digits || rest && !(unit && accepts(unit, rest))) return NaN
  const at = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(",")), mark = digits[at] ?? ""
  // One sign before three digits parts thousands, unless this language has it for decimals.
  const whole = at < 0 || GROUPED.test(digits) && (digits.indexOf(mark) < at || mark !== point)
  const [before, after] = whole ? [digits, ""] : [digits.slice(0, at), digits.slice(at + 1)]
  if (/[.,]/.test(before) && (!GROUPED.test(before) || !whole && before.includes(mark))) return NaN
  return Number(`${sign}${before.replace(/[.,]/g, "")}.${after}`)
}

/**
 * The item of the answers that holds this number, right or near.
 *
 * @param {HTMLFormElement} form
 * @param {string} [given]
 */
const told = (form, given = "NaN") => item(form, ({dataset}) => {
  const number = Number(given), from = Number(dataset.from), to = Number(dataset.to)
  // 0.1 + 0.2 is a little more than 0.3 to a computer.
  const slack = 1e-9 * Math.max(1, Math.abs(from), Math.abs(to))
  return number >= from - slack && number <= to + slack
})

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} the number, and how it was written
 */
export function response(form) {
  const number = read(form)
  return Number.isFinite(number) ? [`${number}`, field(form).value] : []
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, [number = "", written = number]) {
  field(form).value = written
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const score = (form, [given]) => Number("right" in (told(form, given)?.dataset ?? {}))

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../quiz/kind.js").Explanation} what is wrong with a number that comes close
 */
export function explain(form, [given]) {
  const item = told(form, given)
  return {whys: item ? copies(item) : []}
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const mark = (form, response) => stamp(field(form), response, score(form, response) > 0)

/**
 * What is written and no number is no answer, and is told so.
 *
 * @param {HTMLFormElement} form
 */
export const empty = form => field(form).dataset[field(form).value.trim() ? "odd" : "empty"]
