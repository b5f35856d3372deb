/** Rows with one right choice each, for several kinds. Rows and choices are identified by id, never by text. */

import {cloneChildren, interpolate, make, query, queryAll} from "../dom/dom.js"
import {cloneAll, paragraph} from "../element/feedback.js"
import {match as score, valueIn} from "../scoring/choosing.js"
import {fieldControls, hasMoved, optionFingerprint} from "./fields.js"

export {score}

/**
 * Returns the rows of a question, each with its value and its item in the answers.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} [response] by default the current values
 */
const rows = (form, response) =>
  queryAll(form, ".course-row").map(container => {
    const {row: id = ""} = container.dataset
    const field = /** @type {HTMLSelectElement} */ (query(container, "select"))
    const value = response ? valueIn(response, id) : field.value
    // In an exam the answers are not in the page until it is handed in.
    const answer = query(form, `.course-answer [data-row="${id}"]`)
    const right = value !== "" && value === answer?.dataset.option
    return {
      id,
      field,
      value,
      answer,
      right,
      container,
      sign: query(container, ".course-row__mark"),
      word: word(form, right ? "Right" : value ? "Wrong" : "None")
    }
  })

/**
 * Returns the text that the page has for a case.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 */
const word = (form, name) => query(form, ".course-rows").dataset[`word${name}`] ?? ""

/**
 * Links each verdict to its field for screen readers, and gives those who touch the screen chips to tap.
 *
 * @param {HTMLFormElement} form
 */
export async function start(form) {
  const all = queryAll(document, ".course-row")
  for (const {container, sign, field} of rows(form)) {
    sign.id = `course-row-${all.indexOf(container)}`
    field.setAttribute("aria-describedby", sign.id)
  }
  // Without the script of the chips there are still the lists.
  if (matchMedia("(pointer: coarse)").matches)
    await import("./pairing/chips.js").then(({addChips}) => addChips(form)).catch(() => {})
  else for (const unused of queryAll(form, ".course-chips, .course-rows__switch")) unused.remove()
}

const controls = fieldControls(rows)
export const {response, mark, retry} = controls

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  controls.restore(form, response)
  // The chips show what the lists hold.
  query(form, ".course-rows").dispatchEvent(new Event("restored"))
}

/** @param {HTMLFormElement} form */
export const emptyMessage = form => word(form, "Empty")

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../element/kind.js").Explanation} the number of right rows and of rows without a choice; then why,
 *   wrong rows first
 */
export function explain(form, response) {
  const all = rows(form, response)
  const right = all.filter(row => row.right)
  const chosen = all.filter(row => row.value)
  const numbers = {right: right.length, all: all.length, left: all.length - chosen.length}
  const names = [...(numbers.right < numbers.all ? ["Count"] : []), ...(numbers.left ? ["Left"] : [])]
  const whys = [...chosen.filter(row => !row.right), ...right].flatMap(({container, value, answer, right}) => {
    const extra = queryAll(form, ".course-answer [data-extra]").filter(({dataset}) => dataset.extra === value)
    const copied = [...extra, answer].flatMap(item => cloneAll(item))
    const name = paragraph(right ? "✓ " : "✗ ", "course-row__name")
    name.append(...cloneChildren(query(container, ".course-row__text")))
    return copied.length ? [make("div", {class: "course-why"}, name, ...copied)] : []
  })
  return {notes: names.map(name => paragraph(interpolate(word(form, name), numbers))), whys}
}

/**
 * Returns digests of the wordings of rows and choices, in the order of the response; “” for those with a written id.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) =>
  response.flatMap(item => {
    const row = rows(form, [item]).find(({value}) => value)
    return row ? [row.container.dataset.fingerprint ?? "", optionFingerprint(row.field, row.value)] : ["", ""]
  })

/**
 * Whether an answered row, or the choice in it, has another position now.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before stored fingerprints
 */
export const moved = (form, response, before) => hasMoved(form, before, fingerprints(form, response))
