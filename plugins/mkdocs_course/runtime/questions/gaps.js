/** A text with gaps, each typed into or chosen for. Every gap that is right counts. */

import {all, inside, make, one} from "../dom.js"
import {stamp} from "../feedback.js"
import {fill, given, print, share, shifted} from "../fields.js"
import {accepts} from "../text.js"

/**
 * The gaps in the order of the text: what is typed or chosen in, what stands in it (“” where nothing does), and where
 * the answers in the page tell what is right and why.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} [response] what stands there now, where none is given
 */
const gaps = (form, response) => all(form, "[data-gap]").map(each => {
  const field = /** @type {import("../fields.js").Field} */ (each), id = field.dataset.gap ?? ""
  const value = response ? given(response, id) : field.value, item = one(form, `.course-answer [data-key="${id}"]`)
  return {id, field, value, item, right: value !== "" && (value === item.dataset.option || accepts(item, value))}
})

/** @param {HTMLFormElement} form */
const words = form => one(form, ".course-fill").dataset

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} gap=what is typed, or the id of what is chosen; of those in which something is
 */
export const response = form => gaps(form).filter(({value}) => value.trim()).map(({id, value}) => `${id}=${value}`)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const restore = (form, response) => fill(gaps(form, response))

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const score = (form, response) => share(gaps(form, response))

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../kind.js").Explanation} why what was chosen is right or misleads; and of each gap that is not right
 */
export const explain = (form, response) => ({whys: gaps(form, response).flatMap(({value, item, right}) => {
  const own = all(item, ".course-why").filter(({dataset: {choice}}) => choice ? choice === value : !right)
  return own.map(why => make("div", {class: "course-why"}, one(item, "b").cloneNode(true), " ", ...inside(why)))
})})

/**
 * Marks every gap, with a sign and a word.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response empty clears
 */
export function mark(form, response) {
  for (const {field, right} of gaps(form, response)) {
    const label = /** @type {HTMLElement} */ (field.closest("label"))
    stamp(label, response, right)
    one(label, ".course-gap__told").textContent = response.length ? words(form)[right ? "wordRight" : "wordWrong"] ?? "" : ""
  }
}

/** @param {HTMLFormElement} form */
export const empty = form => words(form).empty

/**
 * The wordings of what was chosen, in the order of the response: for ids that are only a place in a list.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) =>
  response.map(each => gaps(form, [each]).map(({field, value}) => print(field, value)).join(""))

/**
 * Whether what was chosen in a gap stands in another place now.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before
 */
export const moved = (form, response, before) =>
  shifted(before, fingerprints(form, response), all(form, "option").map(option => option.dataset.fingerprint))
