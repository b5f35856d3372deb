/** What the kinds share that keep several things in a response, each as `<name>=<what is chosen or typed>`. */

import {all} from "../page/dom.js"
import {stamp} from "../quiz/feedback.js"

/**
 * What is chosen or typed in, and what stands in it; and the place that is marked, where a sign and a word are told.
 *
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 * @typedef {{id: string, field: Field, value: string, right: boolean, place: HTMLElement, sign: HTMLElement, word?: string}} Found
 */

/**
 * @param {string[]} response
 * @param {string} name
 * @returns what was given under this name, “” where nothing was
 */
export function given(response, name) {
  const start = `${name}=`
  return response.find(each => each.startsWith(start))?.slice(start.length) ?? ""
}

/**
 * @param {Field} field
 * @param {string} value
 */
const option = (field, value) => all(field, "option").find(each => /** @type {HTMLOptionElement} */ (each).value === value)

/**
 * What a kind does with its fields, however they are found: with what a response has for them, else with what stands there.
 *
 * @param {(form: HTMLFormElement, response?: string[]) => Found[]} find
 */
export const several = find => ({
  /** @param {HTMLFormElement} form */
  response: form => find(form).filter(({value}) => value.trim()).map(({id, value}) => `${id}=${value}`),

  /** @type {import("../quiz/kind.js").Kind["restore"]} */
  restore(form, response) {
    for (const {field, value} of find(form, response)) {
      // A value that a list does not have would leave it without any.
      field.value = field instanceof HTMLInputElement || option(field, value) ? value : ""
    }
  },

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response
   * @returns {number} the share of fields that are right
   */
  score(form, response) {
    const found = find(form, response)
    return found.filter(({right}) => right).length / found.length
  },

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response empty clears
   */
  mark(form, response) {
    for (const {place, sign, word = "", right} of find(form, response)) {
      stamp(place, response, right)
      sign.textContent = response.length ? word : ""
    }
  },
})

/**
 * The wording of what is chosen in a list, where its id is only its place there.
 *
 * @param {Field} field
 * @param {string} value
 */
export const print = (field, value) => value && option(field, value)?.dataset.fingerprint || ""

/**
 * Whether what had a wording then stands in another place now. A new wording is no move.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} before
 * @param {string[]} now
 */
export function shifted(form, before, now) {
  const known = all(form, "[data-fingerprint]").map(each => each.dataset.fingerprint)
  return before.some((print, at) => print && print !== now[at] && known.includes(print))
}
