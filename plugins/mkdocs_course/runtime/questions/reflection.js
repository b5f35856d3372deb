/** A text of the learner's own. It is kept while it is written; nothing is marked. */

/** @param {HTMLFormElement} form */
const area = form => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"))

/** @param {HTMLFormElement} form */
export const response = form => area(form).value.trim() ? [area(form).value] : []

export const draft = true

/**
 * @param {HTMLFormElement} form
 * @param {string[]} given
 */
export function restore(form, [text = ""]) {
  // Where it is there already the cursor stays where it is.
  if (area(form).value !== text) area(form).value = text
}

export const score = () => null

/**
 * @param {HTMLFormElement} _
 * @param {string[]} given
 */
export const read = (_, [text = ""]) => text.trim().split(/\n[^\S\n]*\n\s*/)

/** @param {HTMLFormElement} form */
export const empty = form => area(form).dataset.empty
