/** Questions with several fields, for several kinds. The response has one `id=value` per field. */

import {queryAll} from "../dom/dom.js"
import {setMark} from "../element/feedback.js"

/**
 * @typedef {HTMLInputElement | HTMLSelectElement} Field
 *
 * @typedef {object} FieldState
 * @property {string} id
 * @property {Field} field
 * @property {string} value “” for none
 * @property {boolean} right whether the value is right
 * @property {HTMLElement} container is styled as right or wrong
 * @property {HTMLElement} sign shows the verdict in words
 * @property {string} [word] the verdict
 */

/**
 * @param {Field} field
 * @param {string} value
 */
const findOption = (field, value) =>
  queryAll(field, "option").find(option => /** @type {HTMLOptionElement} */ (option).value === value)

/**
 * Makes the functions of a kind whose response is the values of its fields.
 *
 * @param {(form: HTMLFormElement, response?: string[]) => FieldState[]} find returns the fields with the values of a
 *   response, by default with their current ones
 */
export const fieldControls = find => ({
  /** @param {HTMLFormElement} form */
  response: form =>
    find(form)
      .filter(({value}) => value.trim())
      .map(({id, value}) => `${id}=${value}`),

  /** @type {import("../element/kind.js").Kind["restore"]} */
  restore(form, response) {
    for (const {field, value} of find(form, response)) {
      // A select that has no such option would show none at all.
      field.value = field instanceof HTMLInputElement || findOption(field, value) ? value : ""
    }
  },

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response an empty one clears the marks
   */
  mark(form, response) {
    for (const {container, field, sign, word = "", right} of find(form, response)) {
      if (!response.length && container.dataset.kept === field.value) continue
      delete container.dataset.kept
      setMark(container, response, right)
      sign.textContent = response.length ? word : ""
    }
  },

  /** Implements `Kind.retry`: what is right is marked until it is changed. @param {HTMLFormElement} form */
  retry(form) {
    for (const {container, value, right} of find(form)) if (right) container.dataset.kept = value
  }
})

/**
 * Returns a digest of the wording of an option whose id is its position in the quiz file, “” for others.
 *
 * @param {Field} field
 * @param {string} value
 */
export const optionFingerprint = (field, value) => (value && findOption(field, value)?.dataset.fingerprint) || ""

/**
 * Whether a wording has another position now. A changed wording does not count as a move.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} before stored fingerprints
 * @param {string[]} now current fingerprints of the same response
 */
export function hasMoved(form, before, now) {
  const known = queryAll(form, "[data-fingerprint]").map(element => element.dataset.fingerprint)
  return before.some((print, at) => print && print !== now[at] && known.includes(print))
}
