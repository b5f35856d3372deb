/** A few words of the learner's own. Where they are none of those that count, the learner can say that they mean the same. */

import {inside, one} from "../page/dom.js"
import {copies, report, stamp} from "../quiz/feedback.js"
import {accepts, field, item} from "../kinds/text.js"

/**
 * The item of the answers that tells this text, right or near.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
const told = (form, text) => item(form, key => accepts(key, text))

/** @param {HTMLFormElement} form */
export function start(form) {
  form.addEventListener("click", ({target}) => {
    if (target instanceof Element && target.matches(".course-same button")) count(form)
  })
}

/**
 * The learner counts the answer as right. It stays the same try.
 *
 * @param {HTMLFormElement} form
 */
function count(form) {
  const quiz = /** @type {import("../quiz.js").CourseQuiz} */ (form.closest("course-quiz")), {answer} = quiz.stored(form)
  if (!answer) return
  restore(form, [field(form).value, "same"])
  const kept = quiz.keep(form, response(form), answer.attempts)
  report(quiz, form, kept)
  // The button is gone; what had the focus before it is next.
  field(form).focus()
  quiz.tell()
  quiz.announce(form, kept)
}

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} what is written, and “same” where the learner has counted just that
 */
export function response(form) {
  const {value, dataset} = field(form)
  return value.trim() ? [value, ...value === dataset.same ? ["same"] : []] : []
}

/**
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
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function score(form, [text = "", same]) {
  const found = told(form, text)
  return Number(found ? "right" in found.dataset : same !== undefined)
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../quiz/kind.js").Explanation}
 */
export function explain(form, [text = "", same]) {
  const found = told(form, text)
  if (found) return {whys: copies(found)}
  // What is handed in for good is not counted by whoever wrote it.
  if (!same && form.querySelector("fieldset:disabled")) return {whys: []}
  const template = /** @type {HTMLTemplateElement} */ (one(form, `template.course-${same ? "counted" : "same"}`))
  return {whys: inside(template.content)}
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const mark = (form, response) => stamp(field(form), response, score(form, response) > 0)

/** @param {HTMLFormElement} form */
export const empty = form => field(form).dataset.empty
