/** A plan in the page: a row with fields for the person, the if, the then and the date. */

import {queryAll} from "../../dom/dom.js"

/** @param {HTMLElement} row or an ancestor of several rows */
export const fields = row => /** @type {HTMLInputElement[]} */ (queryAll(row, "[data-field]"))

/** Returns the name under which a response has the field's value. @param {HTMLInputElement} field */
export const name = field => `${field.closest("fieldset")?.dataset.row}.${field.dataset.field}`

/** @param {HTMLInputElement} field */
export const text = field => field.value.trim()

/** Whether any field is filled in. @param {HTMLElement} row */
export const isBegun = row => fields(row).some(text)

/** Whether all but the date is filled in. @param {HTMLElement} row */
export const isComplete = row => fields(row).every(field => field.dataset.field === "by" || text(field))

/** @param {HTMLElement} row */
export const plan = row =>
  /** @type {import("./sentence.js").Plan} */ (
    Object.fromEntries(fields(row).map(field => [field.dataset.field, text(field)]))
  )
