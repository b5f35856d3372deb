/** What is said about an answer, in the live region that was there, empty, before. */

import {all, make} from "../page/dom.js"

/**
 * @param {string} [text]
 * @param {string} [name] of its class
 */
export const note = (text = "", name = "") => make("p", name ? {class: name} : {}, text)

/**
 * Says this and nothing else; nothing at all clears.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function say(form, ...nodes) {
  form.querySelector(".course-feedback")?.replaceChildren(...nodes)
}

/**
 * Says this after what is said already.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function add(form, ...nodes) {
  form.querySelector(".course-feedback")?.append(...nodes)
}

/**
 * @param {ParentNode} item of the answers in the page
 * @returns its whys, or what else is there, to be shown once more
 */
export const copies = (item, css = ".course-why") => all(item, css).map(each => each.cloneNode(true))

/**
 * Marks what was answered, for the eye.
 *
 * @param {HTMLElement} element
 * @param {string[]} response empty clears
 * @param {boolean} right
 */
export function stamp({dataset}, response, right) {
  if (response.length) dataset.mark = right ? "right" : "wrong"
  else delete dataset.mark
}

/**
 * The verdict, why, and what the behaviours of the quiz have to add.
 *
 * @param {import("../quiz.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../learner/store.js").Answer} answer
 */
export function report(quiz, form, answer) {
  const kind = quiz.kinds.get(form), {behaviours} = quiz, {response, score} = answer
  if (!kind || behaviours.some(each => each.feedback?.(quiz, form, answer))) return
  const result = score === null ? "done" : score === 1 ? "right" : score > 0 ? "partly" : "wrong"
  const before = behaviours.map(each => each.before?.(quiz, form)).find(Boolean)
  const {verdict = quiz.words[result], notes = [], whys} = kind.explain?.(form, response, quiz.words, before) ?? {whys: []}
  const sign = {done: "✓", right: "✓", partly: "◐", wrong: "✗"}[result]
  const open = behaviours.every(each => each.open?.(quiz, form, answer) ?? true)
  form.dataset.result = result
  form.toggleAttribute("data-closed", !open)
  kind.mark?.(form, response)
  const more = behaviours.flatMap(each => each.notes?.(quiz, form, answer) ?? [])
  const all = open ? copies(form, ".course-answer .course-why--all") : []
  say(form, note(`${sign} ${verdict}`, "course-feedback__verdict"), ...notes, ...whys, ...more, ...all)
}
