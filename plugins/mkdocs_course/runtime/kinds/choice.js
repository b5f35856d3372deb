/** What the kinds of choice share. Right and wrong are told by option id, never by text. */

import {all} from "../page/dom.js"
import {copies, note} from "../quiz/feedback.js"

/** @param {HTMLFormElement} form */
const inputs = form => /** @type {HTMLInputElement[]} */ (all(form, "input[name=answer]"))

/** @param {HTMLFormElement} form */
const answers = form => all(form, ".course-answer [data-option]")

/**
 * The answers in the page: those that were chosen, and those that are right.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 */
const sorted = (form, chosen) => ({
  taken: answers(form).filter(({dataset}) => chosen.includes(dataset.option ?? "")),
  right: answers(form).filter(({dataset}) => "right" in dataset),
})

/**
 * What an option gives where it is chosen: what it says itself, else 1 if it is right and −1 if not.
 *
 * @param {HTMLElement} answer
 */
const credit = ({dataset}) => Number(dataset.credit ?? ("right" in dataset ? 1 : -1))

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} ids of the options chosen
 */
export const response = form => inputs(form).filter(input => input.checked).map(input => input.value)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 */
export function restore(form, chosen) {
  for (const input of inputs(form)) input.checked = chosen.includes(input.value)
}

/**
 * What the options chosen give; without credit of their own the share of right ones, less that of wrong ones.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 * @returns {number} 0 to 1
 */
export function score(form, chosen) {
  const {taken, right} = sorted(form, chosen)
  return Math.max(0, taken.reduce((sum, answer) => sum + credit(answer), 0) / right.length)
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 * @param {Record<string, string>} words
 * @returns {import("../quiz/kind.js").Explanation} why each option chosen is right or misleads
 */
export function explain(form, chosen, words) {
  const {taken, right} = sorted(form, chosen)
  const missing = taken.length > 0 && taken.length < right.length && taken.every(answer => right.includes(answer))
  return {verdict: taken[0]?.dataset.verdict, notes: missing ? [note(words.more)] : [], whys: taken.flatMap(each => copies(each))}
}

/**
 * What was chosen, by its wording: for options whose id is only their place in a list.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 */
export const fingerprints = (form, chosen) =>
  inputs(form).filter(input => chosen.includes(input.value)).map(input => input.dataset.fingerprint ?? "")

/**
 * Whether an option chosen then stands in another place now. A new wording is no move.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen
 * @param {string[]} before
 */
export function moved(form, chosen, before) {
  const now = fingerprints(form, chosen), all = inputs(form).map(input => input.dataset.fingerprint)
  return now.length !== chosen.length || before.some(print => print && !now.includes(print) && all.includes(print))
}

/**
 * Marks the options chosen, for the eye.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} chosen empty clears
 */
export function mark(form, chosen) {
  const gives = new Map(answers(form).map(answer => [answer.dataset.option, credit(answer)]))
  for (const input of inputs(form)) {
    const option = /** @type {HTMLElement} */ (input.closest(".course-option")), credit = gives.get(input.value) ?? 0
    if (chosen.includes(input.value)) option.dataset.mark = credit === 1 ? "right" : credit > 0 ? "partly" : "wrong"
    else delete option.dataset.mark
  }
}
