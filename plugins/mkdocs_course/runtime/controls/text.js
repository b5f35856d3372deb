/** A text field, for several kinds. */

import {query, queryAll} from "../dom/dom.js"

/**
 * Returns the answer key of a question: written by its record in `model/interaction/`, read by `scoring/`.
 *
 * @type {(form: HTMLFormElement) => any}
 */
export const key = ({dataset}) => JSON.parse(/** @type {string} */ (dataset.interaction))

/** @type {(form: HTMLFormElement) => HTMLInputElement} */
export const field = form => /** @type {HTMLInputElement} */ (query(form, "input[name=answer]"))

/**
 * Returns the item in the page for the first answer of the key that fits. Right answers come before near misses.
 *
 * @template T
 * @param {HTMLFormElement} form
 * @param {T[]} answers of the key
 * @param {(answer: T) => boolean} fits
 */
export const findItem = (form, answers, fits) => queryAll(form, ".course-answer [data-option]")[answers.findIndex(fits)]
