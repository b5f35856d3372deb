/** What the kinds share in which each row has one right choice. Rows and choices are told by their ids, never by text. */

import {copies, note} from "./feedback.js"

/**
 * A row of the question, what is chosen in it, and where the answers in the page tell what is right and why.
 *
 * @typedef {object} Row
 * @property {HTMLElement} row
 * @property {HTMLSelectElement} select
 * @property {string} chosen “” where nothing is
 * @property {HTMLElement | undefined} answer
 * @property {boolean} right
 */

/**
 * @param {HTMLFormElement} form
 * @param {string} name of a class or attribute
 * @returns {HTMLElement[]}
 */
const all = (form, name) => [...form.querySelectorAll(/** @type {"div"} */ (name))]

/**
 * @param {HTMLFormElement} form
 * @param {string[]} [response] what is chosen now, where none is given
 * @returns {Row[]}
 */
function rows(form, response) {
  const given = response && new Map(response.map(each => /** @type {[string, string]} */ (each.split("="))))
  return all(form, ".course-row").map(row => {
    const id = row.dataset.row ?? "", select = /** @type {HTMLSelectElement} */ (row.querySelector("select"))
    const chosen = (given ? given.get(id) : select.value) ?? "", answer = all(form, ".course-answer [data-row]").find(each => each.dataset.row === id)
    return {row, select, chosen, answer, right: chosen !== "" && chosen === answer?.dataset.option}
  })
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
const word = (form, name) => all(form, ".course-rows")[0]?.dataset[`word${name}`] ?? ""

/**
 * A mark is told with its row, also to whoever does not see it.
 *
 * @param {HTMLFormElement} form
 */
export function start(form) {
  const every = [...document.querySelectorAll(".course-row")]
  for (const {row, select} of rows(form)) {
    const mark = /** @type {HTMLElement} */ (row.querySelector(".course-row__mark"))
    mark.id = `course-row-${every.indexOf(row)}`
    select.setAttribute("aria-describedby", mark.id)
  }
}

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} row=choice, of the rows in which something is chosen
 */
export const response = form => rows(form).filter(each => each.chosen).map(({row, chosen}) => `${row.dataset.row}=${chosen}`)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  for (const {select, chosen} of rows(form, response)) {
    // A value that the list does not have would leave it without any.
    select.value = [...select.options].some(option => option.value === chosen) ? chosen : ""
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {number} the share of rows that are right
 */
export function score(form, response) {
  const found = rows(form, response)
  return found.filter(each => each.right).length / found.length
}

/** @param {HTMLFormElement} form */
export const empty = form => word(form, "Empty")

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("./kind.js").Explanation} how many rows are right and how many are left; why, those not right first
 */
export function explain(form, response) {
  const found = rows(form, response), right = found.filter(each => each.right), left = found.filter(each => !each.chosen).length
  const wrong = found.filter(each => each.chosen && !each.right)
  const notes = [["Count", right.length < found.length], ["Left", left]].filter(([, said]) => said).map(([name]) =>
    note(word(form, `${name}`).replace("{right}", `${right.length}`).replace("{all}", `${found.length}`).replace("{left}", `${left}`)))
  const whys = [...wrong, ...right].flatMap(({row, chosen, answer, right}) => {
    const extra = all(form, ".course-answer [data-extra]").find(each => each.dataset.extra === chosen)
    const copied = [extra, answer].flatMap(item => item ? copies(item) : []), text = row.querySelector(".course-row__text")
    if (!copied.length || !text) return []
    const said = document.createElement("div"), name = note(right ? "✓ " : "✗ ", "course-row__name")
    name.append(...text.cloneNode(true).childNodes)
    said.className = "course-why"
    said.append(name, ...copied)
    return [said]
  })
  return {notes, whys}
}

/**
 * Marks every row, with a sign and a word.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response empty clears
 */
export function mark(form, response) {
  for (const {row, chosen, right} of rows(form, response)) {
    const name = right ? "right" : "wrong", told = /** @type {HTMLElement} */ (row.querySelector(".course-row__mark"))
    if (response.length) row.dataset.mark = name
    else delete row.dataset.mark
    told.textContent = response.length ? word(form, right ? "Right" : chosen ? "Wrong" : "None") : ""
  }
}

/**
 * The wordings of rows and of what is chosen in them, in the order of the response: for ids that are only a place in a list.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) => response.flatMap(each => {
  const [id, chosen] = each.split("="), found = rows(form).find(({row}) => row.dataset.row === id)
  return [found?.row, [...found?.select.options ?? []].find(option => option.value === chosen)].map(part => part?.dataset.fingerprint ?? "")
})

/**
 * Whether a row answered then, or what was chosen in it, stands in another place now. A new wording is no move.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before
 */
export function moved(form, response, before) {
  const now = fingerprints(form, response), known = all(form, ".course-rows [data-fingerprint]").map(each => each.dataset.fingerprint)
  return before.some((print, at) => print !== "" && print !== now[at] && known.includes(print))
}
