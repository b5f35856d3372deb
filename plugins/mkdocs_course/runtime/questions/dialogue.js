/**
 * A talk in scenes: what is said so far, and what can be said now.
 *
 * Radios and one button, as in every other question: the arrow keys look, nothing is said by a slip of the finger,
 * and what is closed is read in its place, with the reason.
 */

import {all, inside, make, one, put} from "../page/dom.js"
import {copies, note} from "../quiz/feedback.js"
import {closed, end, join, split, walk} from "../kinds/walk.js"

/** @type {(form: HTMLFormElement) => import("../quiz.js").CourseQuiz} */
const quiz = form => /** @type {any} */ (form.closest("course-quiz"))
/** @type {(form: HTMLFormElement) => string[]} */
const path = form => JSON.parse(one(form, ".course-talk").dataset.path ?? "[]")

/**
 * One promise for all that is drawn: whoever waits for it is served in turn, and what was done last is drawn last.
 * Imports of their own may end in any order.
 *
 * @type {Promise<typeof import("../kinds/ways.js")> | undefined}
 */
let ways

/** @param {HTMLFormElement} form */
function kept(form) {
  const {answer, holds} = quiz(form).stored(form)
  return holds && answer || {attempts: 0, response: []}
}

/** @param {HTMLFormElement} form */
export function start(form) {
  const talk = one(form, ".course-talk"), again = one(talk, "button"), said = one(talk, "ol")
  one(form, ".course-question__actions").append(again)
  one(form, ".course-feedback").after(one(form, ".course-ways"))
  talk.hidden = false
  restore(form, [])
  form.addEventListener("reset", () => restore(form, []))
  form.addEventListener("submit", event => {
    const chosen = /** @type {HTMLInputElement | null} */ (talk.querySelector(":checked")), lines = said.children.length
    // Where nothing is chosen the quiz says so.
    if (!chosen) return
    const {attempts, response} = kept(form), ids = [...path(form), chosen.value]
    tell(form, ids, 1)
    turn(form, said.children[lines] ?? talk)
    // An end is an answer, and that is for the quiz.
    if (!busy(form)) return
    event.preventDefault()
    event.stopPropagation()
    form.dispatchEvent(new Event("input", {bubbles: true}))
    const [last, before, best] = split(attempts ? response : [])
    quiz(form).keep(form, join(last, before, best, ids), attempts)
  })
  again.addEventListener("click", () => {
    // Where no try is left the quiz says so.
    if (form.querySelector("[type=submit][aria-disabled=true]")) return form.requestSubmit()
    restore(form, [])
    form.dispatchEvent(new Event("input", {bubbles: true}))
    turn(form, talk)
  })
}

/**
 * Leads the learner on: the focus goes to what can be said now, and what was said comes into sight above it.
 *
 * @param {HTMLFormElement} form
 * @param {Element} top
 */
function turn(form, top) {
  const now = one(form, ".course-talk__now")
  now.tabIndex = -1
  now.focus({preventScroll: true})
  top.scrollIntoView()
}

/**
 * Adds the last steps of a way to what was said, and offers what can be said then.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} ids
 * @param {number} count
 */
function tell(form, ids, count) {
  const talk = one(form, ".course-talk"), said = one(talk, "ol"), steps = walk(form, ids), {scene, state} = end(form, ids)
  talk.dataset.path = JSON.stringify(ids.slice(0, steps.length - 1))
  const add = (/** @type {string} */ name, /** @type {(Node | string)[]} */ ...nodes) => said.append(make("li", {class: `course-line${name}`}, ...nodes))
  for (const step of steps.slice(-count)) {
    const changed = levels(talk, step)
    if (step.said) {
      add(" course-line--you", make("b", {}, said.dataset.you ?? ""), ...inside(one(step.said, ".course-scenes__line")))
      add(" course-line--then", ...copies(step.said), ...changed)
    }
    add("", ...inside(one(step.scene, ".course-scenes__says")))
  }
  const now = one(talk, "fieldset"), over = "ending" in scene.dataset
  all(now, "legend span").forEach((each, which) => { each.hidden = over !== !!which })
  one(now, "div").replaceChildren(...all(scene, "[data-choice]").map(choice => {
    const disabled = closed(choice, state), value = choice.dataset.choice ?? ""
    const needs = copies(choice, ".course-scenes__needs")
    const why = disabled ? [make("small", {class: "course-talk__closed"}, now.dataset.closed ?? "", " ", ...needs)] : []
    const input = make("input", {type: "radio", name: "answer", value, disabled})
    return make("label", {class: "course-option", "data-pinned": true}, input, make("span", {}, ...inside(one(choice, ".course-scenes__line")), ...why))
  }))
}

/**
 * Shows the state after a step, and returns what changed, in words.
 *
 * @param {HTMLElement} talk
 * @param {import("../kinds/walk.js").Step} step
 */
function levels(talk, {before, state}) {
  return all(talk, ".course-talk__level").flatMap(level => {
    const {level: name = "", changed = ""} = level.dataset, change = state[name] - before[name]
    one(level, "b").textContent = `${state[name]}`
    Object.assign(one(level, "meter"), {value: state[name]})
    return change ? [note(put(changed, {change: `${change > 0 ? "+" : "−"}${Math.abs(change)}`, level: state[name]}))] : []
  })
}

/** @param {HTMLFormElement} form */
export const busy = form => end(form, path(form)).score === undefined

/**
 * The way gone, when it has come to its end; and those before it, for comparing.
 *
 * @param {HTMLFormElement} form
 */
export function response(form) {
  if (busy(form)) return []
  const {attempts, response} = kept(form), [before, , best] = split(response)
  if (!attempts) return path(form)
  // A better end comes first; then what the state shows first, which is trust.
  const worth = (/** @type {string[]} */ ids) => {
    const {score = -1, state} = end(form, ids)
    return score * 100 + Object.values(state)[0]
  }
  return join(path(form), before, worth(best) < worth(before) ? before : best)
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  const [last, , , begun] = split(response)
  one(form, ".course-talk ol").replaceChildren()
  tell(form, begun.length ? begun : last, Infinity)
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export const score = (form, response) => end(form, split(response)[0]).score ?? 0

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function explain(form, response) {
  const {scene} = end(form, split(response)[0])
  return {verdict: scene.dataset.verdict, whys: copies(scene)}
}

/** @param {HTMLFormElement} form */
export const empty = form => one(form, ".course-talk__now").dataset.empty

/** @param {HTMLFormElement} form */
export const focus = form => one(form, ".course-talk :enabled[type=radio]")

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function mark(form, response) {
  all(form, ".course-question__actions button").forEach((each, which) => { each.hidden = response.length > 0 !== !!which })
  one(form, ".course-ways").hidden = true
  // Before a first end there are no ways to look at.
  if (response.length) (ways ??= import("../kinds/ways.js")).then(({draw}) => draw(form, response), () => { ways = undefined })
}
