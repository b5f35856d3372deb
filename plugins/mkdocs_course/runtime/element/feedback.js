/**
 * The feedback to an answer. It is shown in a live region that is in the page from the start, because screen readers
 * announce changes in existing regions only.
 */

import {make, queryAll} from "../dom/dom.js"

/**
 * @param {string} [text]
 * @param {string} [name] class name
 */
export const paragraph = (text = "", name = "") => make("p", name ? {class: name} : {}, text)

/**
 * Replaces the feedback by these nodes; without any, clears it.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function setFeedback(form, ...nodes) {
  form.querySelector(".course-feedback")?.replaceChildren(...nodes)
}

/**
 * Appends these nodes to the feedback.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function addFeedback(form, ...nodes) {
  form.querySelector(".course-feedback")?.append(...nodes)
}

/**
 * Copies elements of the answers in the page, to show them as feedback.
 *
 * @param {ParentNode} item of the answers
 * @param {string} [css] selects what is copied, by default the explanations
 */
export const cloneAll = (item, css = ".course-why") => queryAll(item, css).map(element => element.cloneNode(true))

/**
 * Marks an element as right or wrong for its style.
 *
 * @param {HTMLElement} element
 * @param {string[]} response an empty one removes the mark
 * @param {boolean} right
 */
export function setMark({dataset}, response, right) {
  if (response.length) dataset.mark = right ? "right" : "wrong"
  else delete dataset.mark
}

/**
 * Shows the verdict, the explanations, and the notes of the quiz's behaviours.
 *
 * @param {import("./behaviour.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../store/records/answer.js").Answer} answer
 */
export function showFeedback(quiz, form, answer) {
  const kind = quiz.kinds.get(form)
  const {behaviours} = quiz
  const {response, score} = answer
  if (!kind || behaviours.some(({feedback}) => feedback?.(quiz, form, answer))) return
  const result = score === null ? "done" : score === 1 ? "right" : score > 0 ? "partly" : "wrong"
  const earlier = behaviours.flatMap(({earlier}) => earlier?.(quiz, form) ?? [])
  const occasions = earlier.length ? [...earlier, {occasion: quiz.dataset.occasion ?? "", response}] : undefined
  // “Saved” is the whole verdict on an unmarked question, so it must be true.
  const saved = score !== null || !quiz.store.page.has(quiz.keyOf(form))
  const {
    verdict = quiz.words[saved ? result : "unsaved"],
    notes = [],
    whys
  } = kind.explain?.(form, response, quiz.words, occasions) ?? {whys: []}
  const sign = {done: saved ? "✓" : "✗", right: "✓", partly: "◐", wrong: "✗"}[result]
  const open = behaviours.every(({reveals}) => reveals?.(quiz, form, answer) ?? true)
  form.dataset.result = result
  form.toggleAttribute("data-closed", !open)
  kind.mark?.(form, response)
  const more = behaviours.flatMap(({notes}) => notes?.(quiz, form, answer) ?? [])
  const all = open ? cloneAll(form, ".course-answer .course-why--all") : []
  setFeedback(form, paragraph(`${sign} ${verdict}`, "course-feedback__verdict"), ...notes, ...whys, ...more, ...all)
}
