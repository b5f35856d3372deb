/** A short text. The learner can count one that matches no answer as right, because it means the same. */

import {field, findItem, key} from "../controls/text.js"
import {cloneChildren, make, pageLanguage, pressedButton, query, queryAll} from "../dom/dom.js"
import {cloneAll, setMark} from "../element/feedback.js"
import {accepts, textEntry as score} from "../scoring/writing.js"

export {score}

/**
 * Returns the item of the answers that matches a text.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
function itemFor(form, text) {
  const [{answers, variants}] = key(form).entries
  return findItem(form, answers, ({texts}) => accepts(texts, text, pageLanguage(), variants))
}

/**
 * Lets the learner count a text that matches no answer as right.
 *
 * @param {HTMLFormElement} form
 * @param {import("../element/question.js").Question} question
 */
export function start(form, question) {
  form.addEventListener("click", event => {
    if (!pressedButton(event)?.matches(".course-same *") || !question.stored.attempts) return
    restore(form, [field(form).value, "same"])
    question.revise(response(form))
    // The focused button has been removed.
    field(form).focus()
  })
}

/**
 * Implements `Kind.response`.
 *
 * @param {HTMLFormElement} form
 * @returns {string[]} the text, and “same” where the learner has counted it as right
 */
export function response(form) {
  const {value, dataset} = field(form)
  return value.trim() ? [value, ...(value === dataset.same ? ["same"] : [])] : []
}

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, [text = "", same]) {
  const input = field(form)
  input.value = text
  if (same) input.dataset.same = text
  else delete input.dataset.same
}

/**
 * Implements `Kind.explain`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../element/kind.js").Explanation}
 */
export function explain(form, [text = "", same]) {
  const item = itemFor(form, text)
  if (item) return {whys: cloneAll(item)}
  // In a submitted exam the learner can no longer change the score.
  if (!same && field(form).disabled) return {whys: []}
  const template = /** @type {HTMLTemplateElement} */ (query(form, `template.course-${same ? "counted" : "same"}`))
  const whys = cloneChildren(template.content)
  // The answers, to compare with, are seen only by those who want to.
  if (!same) query(/** @type {HTMLElement} */ (whys[0]), "p").after(accepted(form))
  return {whys}
}

/** Returns the right answers, closed. @param {HTMLFormElement} form */
function accepted(form) {
  const answers = queryAll(form, ".course-answer [data-right] > p").map(it => it.cloneNode(true))
  return make(
    "details",
    {class: "course-compare"},
    make("summary", {}, ...cloneChildren(query(form, ".course-answer summary"))),
    ...answers
  )
}

/**
 * Implements `Kind.mark`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const mark = (form, response) => setMark(field(form), response, score(key(form), response, pageLanguage()) > 0)

/** Implements `Kind.emptyMessage`. @param {HTMLFormElement} form */
export const emptyMessage = form => field(form).dataset.empty
