/** What a learner sees of a dialogue: the lines so far, the levels of the state, and the choices. */

import {cloneChildren, interpolate, make, query, queryAll} from "../../dom/dom.js"
import {cloneAll, paragraph} from "../../element/feedback.js"
import {endOf, followSteps} from "./paths.js"

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} ids of the choices made so far
 */
export const currentPath = form => JSON.parse(query(form, ".course-talk").dataset.path ?? "[]")

/**
 * Focuses the choices, and scrolls so that the new lines are visible above them.
 *
 * @param {HTMLFormElement} form
 * @param {Element} top the first new line
 */
export function advance(form, top) {
  const now = query(form, ".course-talk__now")
  now.tabIndex = -1
  now.focus({preventScroll: true})
  top.scrollIntoView()
}

/**
 * Appends the lines of the last steps of a path, and offers the choices that follow.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} path ids of choices
 * @param {number} count of steps to append
 */
export function play(form, path, count) {
  const talk = query(form, ".course-talk")
  const transcript = query(talk, "ol")
  const steps = followSteps(form, path)
  const {scene, closed, score} = endOf(form, path)
  talk.dataset.path = JSON.stringify(path.slice(0, steps.length - 1))
  const add = (/** @type {string} */ name, /** @type {(Node | string)[]} */ ...nodes) =>
    transcript.append(make("li", {class: `course-line${name}`}, ...nodes))
  for (const step of steps.slice(-count)) {
    const changes = showLevels(talk, step)
    if (step.choice) {
      add(
        " course-line--you",
        make("b", {class: "course-hidden"}, transcript.dataset.you ?? ""),
        ...cloneChildren(query(step.choice, ".course-scenes__line"))
      )
      add(" course-line--then", ...cloneAll(step.choice), ...changes)
    }
    add(" course-line--they", ...cloneChildren(query(step.scene, ".course-scenes__says")))
  }
  const fieldset = query(talk, "fieldset")
  const ended = score !== undefined
  const [question, ending] = queryAll(fieldset, "legend span")
  question?.toggleAttribute("hidden", ended)
  ending?.toggleAttribute("hidden", !ended)
  query(fieldset, "div").replaceChildren(
    ...queryAll(scene, "[data-choice]").map(choice => makeOption(fieldset, choice, closed))
  )
}

/**
 * Makes the option for a choice. A closed one is disabled and shows the reason.
 *
 * @param {HTMLElement} fieldset
 * @param {HTMLElement} choice
 * @param {string[]} closed ids of closed choices
 */
function makeOption(fieldset, choice, closed) {
  const value = choice.dataset.choice ?? ""
  const disabled = closed.includes(value)
  const needs = cloneAll(choice, ".course-scenes__needs")
  const why = disabled
    ? [make("small", {class: "course-talk__closed"}, fieldset.dataset.closed ?? "", " ", ...needs)]
    : []
  const input = make("input", {type: "radio", name: "answer", value, disabled})
  const line = make("span", {}, ...cloneChildren(query(choice, ".course-scenes__line")), ...why)
  return make("label", {class: "course-option", "data-pinned": true}, input, line)
}

/**
 * Shows the state after a step, and returns the changes in words.
 *
 * @param {HTMLElement} talk
 * @param {import("./paths.js").Step} step
 */
function showLevels(talk, {before, state}) {
  return queryAll(talk, ".course-talk__level").flatMap(level => {
    const {level: name = "", changed = ""} = level.dataset
    const change = state[name] - before[name]
    query(level, "b").textContent = `${state[name]}`
    // The text is enough without the drawing.
    import("./levels.js").then(({draw}) => draw(level)).catch(() => {})
    const [sign, way] = change > 0 ? ["+", "up"] : ["−", "down"]
    const text = interpolate(changed, {change: `${sign}${Math.abs(change)}`, level: state[name]})
    return change ? [paragraph(text, `course-line__change course-line__change--${way}`)] : []
  })
}
