/** A text with gaps, each typed into or chosen for. Every gap that is right counts. */

import {accepts} from "../text.js"

/**
 * A gap: what is typed or chosen in, what stands in it, and where the answers in the page tell what is right and why.
 *
 * @typedef {object} Gap
 * @property {string} id
 * @property {HTMLInputElement | HTMLSelectElement} field
 * @property {string} given “” where nothing is
 * @property {HTMLElement} item
 * @property {boolean} right
 */

/**
 * @param {HTMLFormElement} form
 * @param {string[]} [response] what stands there now, where none is given
 * @returns {Gap[]} in the order of the text
 */
function gaps(form, response) {
  const kept = response && new Map(response.map(each => [each.slice(0, each.indexOf("=")), each.slice(each.indexOf("=") + 1)]))
  return [.../** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (form.querySelectorAll("[data-gap]"))].map(field => {
    const id = field.dataset.gap ?? "", given = (kept ? kept.get(id) : field.value) ?? ""
    const item = /** @type {HTMLElement} */ (form.querySelector(`.course-answer [data-key="${id}"]`))
    return {id, field, given, item, right: given !== "" && (given === item.dataset.option || accepts(item, given))}
  })
}

/** @param {HTMLFormElement} form */
const words = form => /** @type {HTMLElement} */ (form.querySelector(".course-fill")).dataset

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} gap=what is typed, or the id of what is chosen; of those in which something is
 */
export const response = form => gaps(form).filter(({given}) => given.trim()).map(({id, given}) => `${id}=${given}`)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  for (const {field, given} of gaps(form, response)) {
    // A value that a list does not have would leave it without any.
    const known = field instanceof HTMLInputElement || [...field.options].some(option => option.value === given)
    field.value = known ? given : ""
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function score(form, response) {
  const all = gaps(form, response)
  return all.filter(gap => gap.right).length / all.length
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../kind.js").Explanation} why what was chosen is right or misleads; and of each gap that is not right
 */
export function explain(form, response) {
  const whys = gaps(form, response).flatMap(({given, item, right}) => {
    const own = [.../** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll(".course-why"))]
    return own.filter(({dataset: {choice}}) => choice ? choice === given : !right).map(why => {
      const copy = /** @type {HTMLElement} */ (why.cloneNode(true)), name = item.querySelector("b")
      if (name) copy.prepend(name.cloneNode(true), " ")
      return copy
    })
  })
  return {whys}
}

/**
 * Marks every gap, with a sign and a word.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response empty clears
 */
export function mark(form, response) {
  for (const {field, right} of gaps(form, response)) {
    const label = /** @type {HTMLElement} */ (field.closest("label")), told = label.querySelector(".course-gap__told"), name = right ? "right" : "wrong"
    if (response.length) label.dataset.mark = name
    else delete label.dataset.mark
    if (told) told.textContent = response.length ? words(form)[right ? "wordRight" : "wordWrong"] ?? "" : ""
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
export const fingerprints = (form, response) => response.map(each => gaps(form, [each]).map(({field, given}) =>
  [...field.querySelectorAll("option")].find(option => given && option.value === given)?.dataset.fingerprint ?? "").join(""))

/**
 * Whether what was chosen in a gap stands in another place now. A new wording is no move.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before
 */
export function moved(form, response, before) {
  const now = fingerprints(form, response), known = [...form.querySelectorAll("option")].map(option => option.dataset.fingerprint)
  return before.some((print, at) => print && print !== now[at] && known.includes(print))
}
