/**
 * A branching dialogue in scenes.
 *
 * It has radio buttons and one submit button, as other questions have. So arrow keys only browse, and a screen reader
 * reads a closed choice in its place, with the reason. On a touch screen a tap says the line at once.
 */

import {query, queryAll} from "../dom/dom.js"
import {cloneAll} from "../element/feedback.js"
import {endOf, join, split} from "./dialogue/paths.js"
import {advance, currentPath, play} from "./dialogue/stage.js"

export {open as score} from "../scoring/branching.js"

/** @type {WeakMap<HTMLFormElement, import("../element/question.js").Question>} */
const questions = new WeakMap()

/**
 * The module is imported once, because callbacks of one promise run in order: the latest response is shown last.
 *
 * @type {Promise<typeof import("./dialogue/comparison.js")> | undefined}
 */
let comparison

/**
 * Implements `Kind.start`.
 *
 * @param {HTMLFormElement} form
 * @param {import("../element/question.js").Question} question
 */
export function start(form, question) {
  questions.set(form, question)
  const talk = query(form, ".course-talk")
  const restart = query(talk, "button")
  const transcript = query(talk, "ol")
  query(form, ".course-question__actions").append(restart)
  query(form, ".course-feedback").after(query(form, ".course-ways"))
  talk.hidden = false
  restore(form, [])
  form.addEventListener("reset", () => restore(form, []))
  form.addEventListener("submit", event => {
    const chosen = /** @type {HTMLInputElement | null} */ (talk.querySelector(":checked"))
    const lines = transcript.children.length
    // The quiz itself handles a submit without a choice.
    if (!chosen) return
    const {attempts, response} = question.stored
    const path = [...currentPath(form), chosen.value]
    play(form, path, 1)
    advance(form, transcript.children[lines] ?? talk)
    // An ending is an answer, which the quiz handles.
    if (!unfinished(form)) return
    event.preventDefault()
    event.stopPropagation()
    form.dispatchEvent(new Event("input", {bubbles: true}))
    const [last, previous, best] = split(attempts ? response : [])
    question.save(join(last, previous, best, path))
  })
  if (matchMedia("(pointer: coarse)").matches) sayOnTap(form, talk)
  restart.addEventListener("click", () => {
    // The quiz says that no attempts are left.
    if ("final" in form.dataset) return
    restore(form, [])
    form.dispatchEvent(new Event("input", {bubbles: true}))
    advance(form, talk)
  })
}

/**
 * Submits what is tapped. What a key has chosen waits for the button: such a click has no number.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} talk
 */
function sayOnTap(form, talk) {
  let tapped = false
  talk.addEventListener("keydown", () => {
    tapped = false
  })
  // The click of the label comes first, and then one of the radio button.
  talk.addEventListener("click", ({detail}) => {
    tapped ||= detail > 0
  })
  // When all that listens to the input has had it.
  talk.addEventListener("change", () => {
    if (tapped) query(form, ".course-question__check").click()
    tapped = false
  })
}

/** Implements `Kind.unfinished`. @param {HTMLFormElement} form */
export const unfinished = form => endOf(form, currentPath(form)).score === undefined

/**
 * Returns the path, once it has reached an ending, and those of earlier attempts for comparison.
 *
 * @param {HTMLFormElement} form
 */
export function response(form) {
  if (unfinished(form)) return []
  const {attempts = 0, response = []} = questions.get(form)?.stored ?? {}
  const [previous, , best] = split(response)
  if (!attempts) return currentPath(form)
  // The best attempt has the highest score; among equals, the highest first level, which is trust.
  const rank = (/** @type {string[]} */ path) => {
    const {score = -1, state} = endOf(form, path)
    return score * 100 + Object.values(state)[0]
  }
  return join(currentPath(form), previous, rank(best) < rank(previous) ? previous : best)
}

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  const [last, , , current] = split(response)
  query(form, ".course-talk ol").replaceChildren()
  play(form, current.length ? current : last, Infinity)
}

/**
 * Implements `Kind.explain`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function explain(form, response) {
  const {scene} = endOf(form, split(response)[0])
  return {verdict: scene.dataset.verdict, whys: cloneAll(scene)}
}

export const restarts = true

/** Implements `Kind.emptyMessage`. @param {HTMLFormElement} form */
export const emptyMessage = form => query(form, ".course-talk__now").dataset.empty

/** Implements `Kind.focusTarget`. @param {HTMLFormElement} form */
export const focusTarget = form => query(form, ".course-talk :enabled[type=radio]")

/**
 * Implements `Kind.mark`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function mark(form, response) {
  const [, restart] = queryAll(form, ".course-question__actions button")
  restart?.toggleAttribute("hidden", !response.length || "final" in form.dataset)
  query(form, ".course-ways").hidden = true
  if (!response.length) return
  comparison ??= import("./dialogue/comparison.js")
  comparison.then(
    ({compare}) => compare(form, response),
    () => {
      comparison = undefined
    }
  )
}
