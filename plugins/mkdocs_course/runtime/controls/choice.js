/** Options as radio buttons or checkboxes, for several kinds. Options are identified by id, never by text. */

import {interpolate, queryAll} from "../dom/dom.js"
import {cloneAll, paragraph} from "../element/feedback.js"

export {choice as score} from "../scoring/choosing.js"

/** @param {HTMLFormElement} form */
const inputs = form => /** @type {HTMLInputElement[]} */ (queryAll(form, "input[name=answer]"))

/** @param {HTMLFormElement} form */
const answers = form => queryAll(form, ".course-answer [data-option]")

/**
 * Returns the items of the answers in the page that were chosen, and those that are right.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 */
const chosenAndRight = (form, chosen) => ({
  taken: answers(form).filter(({dataset}) => chosen.includes(dataset.option ?? "")),
  right: answers(form).filter(({dataset}) => "right" in dataset)
})

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} ids of the options chosen
 */
export const response = form =>
  inputs(form)
    .filter(input => input.checked)
    .map(input => input.value)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 */
export function restore(form, chosen) {
  for (const input of inputs(form)) input.checked = chosen.includes(input.value)
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 * @param {Record<string, string>} words
 * @returns {import("../element/kind.js").Explanation} why each option chosen is right or misleads
 */
export function explain(form, chosen, words) {
  const {taken, right} = chosenAndRight(form, chosen)
  const hits = taken.filter(answer => right.includes(answer)).length
  const text =
    hits < taken.length
      ? taken.length > 1 && interpolate(words.chosen, {right: hits, chosen: taken.length})
      : hits && hits < right.length && words.more
  return {
    verdict: taken[0]?.dataset.verdict,
    notes: text ? [paragraph(text)] : [],
    whys: taken.flatMap(answer => cloneAll(answer))
  }
}

/**
 * Returns digests of the wordings chosen, for options whose id is their position in the quiz file.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 */
export const fingerprints = (form, chosen) =>
  inputs(form)
    .filter(input => chosen.includes(input.value))
    .map(input => input.dataset.fingerprint ?? "")

/**
 * Whether an option that was chosen has another position now. A changed wording does not count as a move.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 * @param {string[]} before stored fingerprints
 */
export function moved(form, chosen, before) {
  const now = fingerprints(form, chosen)
  const all = inputs(form).map(input => input.dataset.fingerprint)
  return now.length !== chosen.length || before.some(print => print && !now.includes(print) && all.includes(print))
}

/**
 * Styles the chosen options as right, partly right or wrong.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen an empty list clears the styles
 */
export function mark(form, chosen) {
  for (const input of inputs(form)) {
    const option = /** @type {HTMLElement} */ (input.closest(".course-option"))
    const {right, credit} = answers(form).find(({dataset}) => dataset.option === input.value)?.dataset ?? {}
    if (chosen.includes(input.value))
      option.dataset.mark = right !== undefined ? "right" : Number(credit) > 0 ? "partly" : "wrong"
    else delete option.dataset.mark
  }
}
