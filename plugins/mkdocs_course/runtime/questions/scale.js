/** A rating scale: statements to rate, which make a profile. Nothing is right or wrong. */

import {interpolate, make, query, queryAll} from "../dom/dom.js"
import {sum, valueIn} from "../scoring/choosing.js"

/** @param {HTMLFormElement} form */
const inputs = form => /** @type {HTMLInputElement[]} */ (queryAll(form, "[data-statement] input"))

/** @param {HTMLFormElement} form */
const rated = form =>
  inputs(form)
    .filter(input => input.checked)
    .map(input => input.value)

/** @param {HTMLFormElement} form */
const unrated = form => queryAll(form, "[data-statement]").filter(statement => !statement.querySelector(":checked"))

/** Implements `Kind.response`. @param {HTMLFormElement} form */
export const response = form => (unrated(form).length ? [] : rated(form))

/**
 * Returns the ratings so far. Once all statements are rated, only submitting saves them, so that no accidental touch
 * changes the profile.
 *
 * @param {HTMLFormElement} form
 */
export const draft = form => (unrated(form).length ? rated(form) : undefined)

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  for (const input of inputs(form)) input.checked = response.includes(input.value)
}

/** Implements `Kind.focusTarget`. @param {HTMLFormElement} form */
export const focusTarget = form => unrated(form)[0]?.querySelector("input") ?? null

/** Implements `Kind.emptyMessage`. @param {HTMLFormElement} form */
export const emptyMessage = form => interpolate(query(form, ".course-scale").dataset.left, {left: unrated(form).length})

/**
 * Shows the profile, in a posttest beside those of all earlier occasions.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {Record<string, string>} _words
 * @param {import("../element/kind.js").Occasion[]} [occasions]
 */
export function explain(form, response, _words, occasions = [{occasion: "", response}]) {
  // An incomplete response cannot be compared.
  const whole = occasions.filter(occasion => occasion.response.length === response.length)
  const steps = Number(query(form, ".course-scale").dataset.steps)
  const dimensions = queryAll(form, ".course-answer [data-dimension]")
  const rows = dimensions.length
    ? dimensions.map(dimension => ({
        name: dimension.querySelector("b"),
        statements: queryAll(form, `[data-statement][data-dimension="${dimension.dataset.dimension}"]`)
      }))
    : queryAll(form, "[data-statement]").map(statement => ({
        name: statement.querySelector("legend span"),
        statements: [statement]
      }))
  const turned = dimensions.length ? steps : 0
  const profileRows = rows.map(({name, statements}) => ({
    name,
    values: whole.map(({response}) => mean(statements.map(statement => rating(statement, response, turned))))
  }))
  const container = make("div", {})
  const names = whole.map(({occasion}) => occasion)
  // Loaded on demand. If it fails to load, the answer is saved and the next visit shows the profile.
  import("./scale/profile.js").then(
    ({profile}) => container.append(profile(form, profileRows, names, steps)),
    () => container.remove()
  )
  return {whys: [], below: [container]}
}

/**
 * Returns the rating of a statement, reversed for a statement that measures the opposite of its dimension.
 *
 * @param {HTMLElement} statement
 * @param {string[]} response
 * @param {number} steps of the scale; 0 without dimensions, where nothing is reversed
 * @returns {number} NaN where it is not rated
 */
function rating({dataset}, response, steps) {
  const value = Number(valueIn(response, dataset.statement ?? "") || NaN)
  return steps && "reverse" in dataset ? steps + 1 - value : value
}

/** Returns the mean, rounded to one decimal. @param {number[]} values */
const mean = values => Math.round((sum(values) / values.length) * 10) / 10
