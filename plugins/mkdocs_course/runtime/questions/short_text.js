/** A few words of the learner's own. Where they are none of those that count, the learner can say that they mean the same. */

import {copies} from "../feedback.js"
import {report} from "../report.js"
import {accepts} from "../text.js"

/** @param {HTMLFormElement} form */
const field = form => /** @type {HTMLInputElement} */ (form.querySelector("input[name=answer]"))

/**
 * @param {HTMLFormElement} form
 * @param {string} name of its class
 */
const template = (form, name) => document.importNode(/** @type {HTMLTemplateElement} */ (form.querySelector(`template.${name}`)).content, true).children

/**
 * The item of the answers that tells this text, right or near.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
function told(form, text) {
  const keys = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".course-answer [data-accepts]"))]
  return keys.find(key => accepts(key, text))?.closest("li")
}

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
  const item = told(form, text)
  return Number(item ? "right" in item.dataset : same !== undefined)
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @returns {import("../kind.js").Explanation}
 */
export function explain(form, [text = "", same]) {
  const item = told(form, text)
  if (item) return {whys: copies(item)}
  // What is handed in for good is not counted by whoever wrote it.
  if (!same && form.querySelector("fieldset:disabled")) return {whys: []}
  return {whys: [...template(form, same ? "course-counted" : "course-same")]}
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function mark(form, response) {
  if (response.length) field(form).dataset.mark = score(form, response) ? "right" : "wrong"
  else delete field(form).dataset.mark
}

/** @param {HTMLFormElement} form */
export const empty = form => field(form).dataset.empty
