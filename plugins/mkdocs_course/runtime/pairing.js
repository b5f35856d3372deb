/** What the kinds share in which each row has one right choice. Rows and choices are told by their ids, never by text. */

import {all, inside, make, one, put} from "./dom.js"
import {copies, note, stamp} from "./feedback.js"
import {fill, given, print, share, shifted} from "./fields.js"

/**
 * A row of the question, what is chosen in it (“” where nothing is), and where the answers in the page tell what is
 * right and why.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} [response] what is chosen now, where none is given
 */
const rows = (form, response) => all(form, ".course-row").map(row => {
  const {row: id = ""} = row.dataset, field = /** @type {HTMLSelectElement} */ (one(row, "select"))
  const value = response ? given(response, id) : field.value, answer = one(form, `.course-answer [data-row="${id}"]`)
  return {id, row, field, value, answer, right: value !== "" && value === answer.dataset.option}
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
  for (const {row, field} of rows(form)) {
    const id = `course-row-${every.indexOf(row)}`
    one(row, ".course-row__mark").id = id
    field.setAttribute("aria-describedby", id)
  }
}

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} row=choice, of the rows in which something is chosen
 */
export const response = form => rows(form).filter(each => each.value).map(({id, value}) => `${id}=${value}`)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const restore = (form, response) => fill(rows(form, response))

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {number} the share of rows that are right
 */
export const score = (form, response) => share(rows(form, response))

/** @param {HTMLFormElement} form */
export const empty = form => word(form, "Empty")

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("./kind.js").Explanation} how many rows are right and how many are left; why, those not right first
 */
export function explain(form, response) {
  const found = rows(form, response), right = found.filter(each => each.right), chosen = found.filter(each => each.value)
  const numbers = {right: right.length, all: found.length, left: found.length - chosen.length}
  const names = [...numbers.right < numbers.all ? ["Count"] : [], ...numbers.left ? ["Left"] : []]
  const whys = [...chosen.filter(each => !each.right), ...right].flatMap(({row, value, answer, right}) => {
    const extra = all(form, ".course-answer [data-extra]").filter(each => each.dataset.extra === value)
    const copied = [...extra, answer].flatMap(each => copies(each)), name = note(right ? "✓ " : "✗ ", "course-row__name")
    name.append(...inside(one(row, ".course-row__text")))
    return copied.length ? [make("div", {class: "course-why"}, name, ...copied)] : []
  })
  return {notes: names.map(name => note(put(word(form, name), numbers))), whys}
}

/**
 * Marks every row, with a sign and a word.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response empty clears
 */
export function mark(form, response) {
  for (const {row, value, right} of rows(form, response)) {
    stamp(row, response, right)
    one(row, ".course-row__mark").textContent = response.length ? word(form, right ? "Right" : value ? "Wrong" : "None") : ""
  }
}

/**
 * The wordings of rows and of what is chosen in them, in the order of the response: for ids that are only a place in a list.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) => response.flatMap(each => {
  const found = rows(form, [each]).find(({value}) => value)
  return found ? [found.row.dataset.fingerprint ?? "", print(found.field, found.value)] : ["", ""]
})

/**
 * Whether a row answered then, or what was chosen in it, stands in another place now.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before
 */
export const moved = (form, response, before) =>
  shifted(before, fingerprints(form, response), all(form, ".course-rows [data-fingerprint]").map(each => each.dataset.fingerprint))
