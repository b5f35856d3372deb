/** A text with gaps, each typed into or chosen for. Every gap that is right counts. */

import {all, inside, make, one} from "../page/dom.js"
import {given, print, several, shifted} from "../kinds/fields.js"
import {accepts} from "../kinds/text.js"

/**
 * The gaps in the order of the text: what is typed or chosen in, what stands in it (“” where nothing does), and where
 * the answers in the page tell what is right and why.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} [response] what stands there now, where none is given
 */
const gaps = (form, response) => all(form, "[data-gap]").map(each => {
  const field = /** @type {import("../kinds/fields.js").Field} */ (each), id = field.dataset.gap ?? ""
  const value = response ? given(response, id) : field.value, item = one(form, `.course-answer [data-key="${id}"]`)
  const right = value !== "" && (value === item.dataset.option || accepts(item, value)), place = /** @type {HTMLElement} */ (field.closest("label"))
  return {id, field, value, item, right, place, sign: one(place, ".course-gap__told"), word: words(form)[right ? "wordRight" : "wordWrong"]}
})

/** @param {HTMLFormElement} form */
const words = form => one(form, ".course-fill").dataset

export const {response, restore, score, mark} = several(gaps)

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../quiz/kind.js").Explanation} why what was chosen is right or misleads; and of each gap that is not right
 */
export const explain = (form, response) => ({whys: gaps(form, response).flatMap(({value, item, right}) => {
  const own = all(item, ".course-why").filter(({dataset: {choice}}) => choice ? choice === value : !right)
  return own.map(why => make("div", {class: "course-why"}, one(item, "b").cloneNode(true), " ", ...inside(why)))
})})

/** @param {HTMLFormElement} form */
export const empty = form => words(form).empty

/**
 * The wordings of what was chosen, in the order of the response: for ids that are only a place in a list.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const fingerprints = (form, response) =>
  response.map(each => gaps(form, [each]).map(({field, value}) => print(field, value)).join(""))

/**
 * Whether what was chosen in a gap stands in another place now.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {string[]} before
 */
export const moved = (form, response, before) => shifted(form, before, fingerprints(form, response))
