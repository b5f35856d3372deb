/** What plans led to: for each plan whether it was done, what the other person noticed, and what the learner learnt. */

import {query, queryAll} from "../../dom/dom.js"
import {loadStyles} from "../../dom/stylesheet.js"
import {valueIn} from "../../scoring/choosing.js"
import {plans} from "./response.js"
import {line} from "./sentence.js"

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @type {WeakMap<HTMLFormElement, import("../../element/question.js").Question>} */
const questions = new WeakMap()

/** @param {HTMLFormElement} form */
const box = form => query(form, ".course-follow-up")

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>} words of this kind
 */
const words = form => JSON.parse(box(form).dataset.words ?? "{}")

/** @param {HTMLElement} root */
const fields = root => /** @type {Field[]} */ (queryAll(root, "[data-field]"))

/** @param {Field} field */
const name = field => `${/** @type {HTMLElement} */ (field.closest("[data-row]")).dataset.row}.${field.dataset.field}`

/** @param {Field} field */
const isRadio = field => field.type === "radio"

/** @param {Field} field */
const value = field => (isRadio(field) && !(/** @type {HTMLInputElement} */ (field).checked) ? "" : field.value.trim())

/**
 * Implements `Kind.start`.
 *
 * @param {HTMLFormElement} form
 * @param {import("../../element/question.js").Question} question
 */
export async function start(form, question) {
  questions.set(form, question)
  // Most who open a lesson have no plan to tell of.
  if (plans(question.earlier).size) await loadStyles("../plan.css", import.meta.url)
  query(form, ".course-follow-up__plain").hidden = true
  showPlans(form)
}

/** Shows a row for each plan, or that there is none. @param {HTMLFormElement} form */
function showPlans(form) {
  const planned = plans(questions.get(form)?.earlier ?? [])
  const shown = queryAll(form, ".course-follow-up__row")
  const template = /** @type {HTMLTemplateElement} */ (query(form, "template"))
  for (const [number, plan] of planned) {
    const row =
      shown.find(({dataset}) => dataset.row === number) ??
      /** @type {HTMLElement} */ (
        query(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), ".course-follow-up__row")
      )
    row.dataset.row = number
    query(row, "legend").textContent = line(plan, words(form))
    for (const field of fields(row)) field.name = isRadio(field) ? `did-${number}` : "answer"
    box(form).append(row)
  }
  for (const row of shown) if (!planned.has(row.dataset.row ?? "")) row.remove()
  query(form, ".course-follow-up__none").hidden = planned.size > 0
  form.toggleAttribute("data-empty", !planned.size)
}

/** Implements `Kind.response`. @param {HTMLFormElement} form */
export const response = form =>
  fields(form)
    .filter(value)
    .map(field => `${name(field)}=${value(field)}`)

/** Implements `Kind.draft`. */
export const draft = true

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  showPlans(form)
  for (const field of fields(form)) {
    const stored = valueIn(response, name(field))
    if (isRadio(field)) /** @type {HTMLInputElement} */ (field).checked = field.value === stored
    // Setting the same text would move the cursor.
    else if (value(field) !== stored) field.value = stored
  }
}

/** Implements `Kind.emptyMessage`. @param {HTMLFormElement} form */
export const emptyMessage = form => words(form).follow_empty
