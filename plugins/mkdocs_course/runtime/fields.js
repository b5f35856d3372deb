/** What the kinds share that keep several things in a response, each as `<name>=<what is chosen or typed>`. */

import {all} from "./dom.js"

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

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
 * Puts each value back into its field.
 *
 * @param {{field: Field, value: string}[]} found
 */
export function fill(found) {
  for (const {field, value} of found) {
    // A value that a list does not have would leave it without any.
    field.value = field instanceof HTMLInputElement || option(field, value) ? value : ""
  }
}

/** @param {{right: boolean}[]} found */
export const share = found => found.filter(({right}) => right).length / found.length

/**
 * The wording of what is chosen in a list.
 *
 * @param {Field} field
 * @param {string} value
 */
export const print = (field, value) => value && option(field, value)?.dataset.fingerprint || ""

/**
 * Whether what had a wording then stands in another place now. A new wording is no move.
 *
 * @param {string[]} before
 * @param {string[]} now
 * @param {(string | undefined)[]} known
 */
export const shifted = (before, now, known) => before.some((print, at) => print && print !== now[at] && known.includes(print))
