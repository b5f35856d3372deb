/** A text with gaps to type in or to choose for. The score is the share of right gaps. */

import {fieldControls, hasMoved, optionFingerprint} from "../controls/fields.js"
import {key} from "../controls/text.js"
import {cloneChildren, make, pageLanguage, query, queryAll} from "../dom/dom.js"
import {valueIn} from "../scoring/choosing.js"
import {fraction, textEntry as score} from "../scoring/writing.js"

export {score}

/**
 * Returns the gaps in the order of the text, each with its value and its item in the answers.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} [response] by default the current values
 */
const gaps = (form, response) =>
  queryAll(form, "[data-gap]").map(element => {
    const field = /** @type {import("../controls/fields.js").Field} */ (element)
    const id = field.dataset.gap ?? ""
    const value = response ? valueIn(response, id) : field.value
    const item = query(form, `.course-answer [data-key="${id}"]`)
    const right =
      fraction(
        key(form).entries.find((/** @type {{id: string}} */ entry) => entry.id === id),
        value,
        pageLanguage()
      ) === 1
    const container = /** @type {HTMLElement} */ (field.closest("label"))
    return {
      id,
      field,
      value,
      item,
      right,
      container,
      sign: query(container, ".course-gap__told"),
      word: words(form)[right ? "wordRight" : "wordWrong"]
    }
  })

/** @param {HTMLFormElement} form */
const words = form => query(form, ".course-fill").dataset

const controls = fieldControls(gaps)
export const {response, mark, retry} = controls

/**
 * Gives those who touch the screen chips to tap. Without their script there are still the lists.
 *
 * @param {HTMLFormElement} form
 */
export async function start(form) {
  const chips = form.querySelector(".course-chips")
  if (!matchMedia("(pointer: coarse)").matches) chips?.remove()
  else if (chips) await import("./gaps/chips.js").then(({start}) => start(form)).catch(() => {})
}

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  controls.restore(form, response)
  // The chips are those of the first gap that is empty.
  query(form, ".course-fill").dispatchEvent(new Event("restored"))
}

/**
 * Implements `Kind.explain`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../element/kind.js").Explanation} the explanation of each chosen option, and of each gap that is
 *   not right
 */
export const explain = (form, response) => ({
  whys: gaps(form, response).flatMap(({value, item, right}) => {
    const relevant = queryAll(item, ".course-why").filter(({dataset: {choice}}) => (choice ? choice === value : !right))
    return relevant.map(why =>
      make("div", {class: "course-why"}, query(item, "b").cloneNode(true), " ", ...cloneChildren(why))
    )
  })
})

/** Implements `Kind.emptyMessage`. @param {HTMLFormElement} form */
export const emptyMessage = form => words(form).empty

/**
 * Returns digests of the wordings chosen, in the order of the response; “” for options with a written id.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) =>
  response.map(item =>
    gaps(form, [item])
      .map(({field, value}) => optionFingerprint(field, value))
      .join("")
  )

/**
 * Whether an option chosen in a gap has another position now.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before stored fingerprints
 */
export const moved = (form, response, before) => hasMoved(form, before, fingerprints(form, response))
