/** Statements to agree with more or less. What comes out is a profile; nothing is right or wrong. */

import {profile} from "../profile.js"

/**
 * @param {HTMLFormElement} form
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
const all = (form, selector) => [...form.querySelectorAll(/** @type {"div"} */ (selector))]

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
 * @param {string[]} given
 */
export function restore(form, given) {
  for (const input of inputs(form)) input.checked = given.includes(input.value)
}

export const score = () => null
export const mark = () => {}

/** @param {HTMLFormElement} form */
export const focus = form => open(form)[0]?.querySelector("input") ?? null

/** @param {HTMLFormElement} form */
export const empty = form => all(form, ".course-scale")[0]?.dataset.left?.replace("{left}", `${open(form).length}`)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} given
 * @param {Record<string, string>} _words
 * @param {string[]} [before]
 */
export function explain(form, given, _words, before = []) {
  // A first time that was left half done is nothing to compare with.
  const times = before.length === given.length ? [before, given] : [given]
  const steps = Number(all(form, ".course-scale")[0]?.dataset.steps), dimensions = all(form, ".course-answer [data-dimension]")
  const rows = dimensions.length
    ? dimensions.map(each => ({name: each.querySelector("b"), of: all(form, `[data-statement][data-dimension="${each.dataset.dimension}"]`)}))
    : all(form, "[data-statement]").map(each => ({name: each.querySelector("legend span"), of: [each]}))
  const parts = rows.map(({name, of}) => {
    return {name, values: times.map(time => mean(of.map(each => value(each, time, dimensions.length ? steps : 0))))}
  })
  return {whys: [profile(form.querySelector("template"), parts, steps)]}
}

/**
 * @param {HTMLElement} statement
 * @param {string[]} given
 * @param {number} steps 0 where a statement stands for itself and is never turned
 */
function value({dataset}, given, steps) {
  const found = Number(given.find(each => each.startsWith(`${dataset.statement}=`))?.split("=")[1])
  return steps && "reverse" in dataset ? steps + 1 - found : found
}

/** @param {number[]} values */
const mean = values => Math.round(values.reduce((sum, each) => sum + each, 0) / values.length * 10) / 10
