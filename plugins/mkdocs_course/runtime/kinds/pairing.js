/** What the kinds share in which each row has one right choice. Rows and choices are told by their ids, never by text. */

import {all, inside, make, one, put} from "../page/dom.js"
import {copies, note} from "../quiz/feedback.js"
import {given, print, several, shifted} from "./fields.js"

/**
 * A row of the question, what is chosen in it (“” where nothing is), and where the answers in the page tell what is
 * right and why.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} [response] what is chosen now, where none is given
 */
const rows = (form, response) => all(form, ".course-row").map(place => {
  const {row: id = ""} = place.dataset, field = /** @type {HTMLSelectElement} */ (one(place, "select"))
  const value = response ? given(response, id) : field.value, answer = one(form, `.course-answer [data-row="${id}"]`)
  const right = value !== "" && value === answer.dataset.option
  return {id, field, value, answer, right, place, sign: one(place, ".course-row__mark"), word: word(form, right ? "Right" : value ? "Wrong" : "None")}
})

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
const word = (form, name) => one(form, ".course-rows").dataset[`word${name}`] ?? ""

/**
 * A mark is told with its row, also to whoever does not see it.
 *
 * @param {HTMLFormElement} form
 */
export function start(form) {
  const every = all(document, ".course-row")
  for (const {place, sign, field} of rows(form)) {
    sign.id = `course-row-${every.indexOf(place)}`
    field.setAttribute("aria-describedby", sign.id)
  }
}

export const {response, restore, score, mark} = several(rows)

/** @param {HTMLFormElement} form */
export const empty = form => word(form, "Empty")

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../quiz/kind.js").Explanation} how many rows are right and how many are left; why, those not right first
 */
export function explain(form, response) {
  const found = rows(form, response), right = found.filter(each => each.right), chosen = found.filter(each => each.value)
  const numbers = {right: right.length, all: found.length, left: found.length - chosen.length}
  const names = [...numbers.right < numbers.all ? ["Count"] : [], ...numbers.left ? ["Left"] : []]
  const whys = [...chosen.filter(each => !each.right), ...right].flatMap(({place, value, answer, right}) => {
    const extra = all(form, ".course-answer [data-extra]").filter(each => each.dataset.extra === value)
    const copied = [...extra, answer].flatMap(each => copies(each)), name = note(right ? "✓ " : "✗ ", "course-row__name")
    name.append(...inside(one(place, ".course-row__text")))
    return copied.length ? [make("div", {class: "course-why"}, name, ...copied)] : []
  })
  return {notes: names.map(name => note(put(word(form, name), numbers))), whys}
}

/**
 * The wordings of rows and of what is chosen in them, in the order of the response: for ids that are only a place in a list.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) => response.flatMap(each => {
  const found = rows(form, [each]).find(({value}) => value)
  return found ? [found.place.dataset.fingerprint ?? "", print(found.field, found.value)] : ["", ""]
})

/**
 * Whether a row answered then, or what was chosen in it, stands in another place now.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before
 */
export const moved = (form, response, before) => shifted(form, before, fingerprints(form, response))
