/** Statements to agree with more or less. What comes out is a profile; nothing is right or wrong. */

import {all, one, put} from "../page/dom.js"
import {given} from "../kinds/fields.js"
import {profile} from "../kinds/profile.js"

/** @param {HTMLFormElement} form */
const inputs = form => /** @type {HTMLInputElement[]} */ (all(form, "[data-statement] input"))

/** @param {HTMLFormElement} form */
const rated = form => inputs(form).filter(input => input.checked).map(input => input.value)

/** @param {HTMLFormElement} form */
const open = form => all(form, "[data-statement]").filter(each => !each.querySelector(":checked"))

/** @param {HTMLFormElement} form */
export const response = form => open(form).length ? [] : rated(form)

/**
 * What is rated so far. Once all is, it waits to be handed in, so that no stray touch changes a profile.
 *
 * @param {HTMLFormElement} form
 */
export const draft = form => open(form).length ? rated(form) : undefined

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  for (const input of inputs(form)) input.checked = response.includes(input.value)
}

export const score = () => null

/** @param {HTMLFormElement} form */
export const focus = form => open(form)[0]?.querySelector("input") ?? null

/** @param {HTMLFormElement} form */
export const empty = form => put(one(form, ".course-scale").dataset.left, {left: open(form).length})

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {Record<string, string>} _words
 * @param {string[]} [before]
 */
export function explain(form, response, _words, before = []) {
  // A first time that was left half done is nothing to compare with.
  const times = before.length === response.length ? [before, response] : [response]
  const steps = Number(one(form, ".course-scale").dataset.steps), dimensions = all(form, ".course-answer [data-dimension]")
  const rows = dimensions.length
    ? dimensions.map(each => ({name: each.querySelector("b"), of: all(form, `[data-statement][data-dimension="${each.dataset.dimension}"]`)}))
    : all(form, "[data-statement]").map(each => ({name: each.querySelector("legend span"), of: [each]}))
  const parts = rows.map(({name, of}) => {
    return {name, values: times.map(time => mean(of.map(each => value(each, time, dimensions.length ? steps : 0))))}
  })
  return {whys: [profile(/** @type {HTMLTemplateElement} */ (one(form, "template")), parts, steps)]}
}

/**
 * @param {HTMLElement} statement
 * @param {string[]} response
 * @param {number} steps 0 where a statement stands for itself and is never turned
 */
function value({dataset}, response, steps) {
  const found = Number(given(response, dataset.statement ?? "") || NaN)
  return steps && "reverse" in dataset ? steps + 1 - found : found
}

/** @param {number[]} values */
const mean = values => Math.round(values.reduce((sum, each) => sum + each, 0) / values.length * 10) / 10
