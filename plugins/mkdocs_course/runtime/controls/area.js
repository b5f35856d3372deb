/** Room for a free text. It is saved while the learner writes, and not marked. */

/** @param {HTMLFormElement} form */
const area = form => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"))

/** @param {HTMLFormElement} form */
export const response = form => (area(form).value.trim() ? [area(form).value] : [])

/** Implements `Kind.draft`. */
export const draft = true

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, [text = ""]) {
  // Setting the same text would move the cursor.
  if (area(form).value !== text) area(form).value = text
}

/**
 * @param {HTMLFormElement} _
 * @param {string[]} response
 */
export const paragraphs = (_, [text = ""]) => text.trim().split(/\n[^\S\n]*\n\s*/)

/** @param {HTMLFormElement} form */
export const emptyMessage = form => area(form).dataset.empty
