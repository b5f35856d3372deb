/** The ways through a talk. Its scenes and choices, and what these do, are read from the page. */

import {all, one} from "../page/dom.js"

/** @typedef {Record<string, any>} State level by name */
/** @typedef {{said?: HTMLElement, before: State, scene: HTMLElement, state: State}} Step */

/** @type {(text?: string) => [string, any][]} */
const entries = (text = "{}") => Object.entries(JSON.parse(text))

/**
 * @param {HTMLElement} choice
 * @param {State} state
 */
export const closed = (choice, state) =>
  entries(choice.dataset.bounds).some(([name, [low, high]]) => state[name] < low || state[name] > high)

/**
 * Goes a way from the start, as far as it leads.
 *
 * @param {HTMLElement} form
 * @param {string[]} ids of what is said
 */
export function walk(form, ids) {
  const scenes = all(form, "[data-scene]"), state = JSON.parse(one(form, ".course-talk").dataset.start ?? "{}")
  /** @type {Step} */
  let step = {before: state, scene: one(form, "[data-scene]"), state}
  const steps = [step]
  for (const id of ids) {
    const before = step.state, said = all(step.scene, "[data-choice]").find(each => each.dataset.choice === id)
    const scene = scenes.find(each => each.dataset.scene === said?.dataset.to), state = {...before}
    if (!said || !scene || closed(said, before)) break
    for (const [name, change] of entries(said.dataset.changes)) state[name] = Math.min(10, Math.max(0, state[name] + change))
    steps.push(step = {said, before, scene, state})
  }
  return steps
}

/**
 * Where a way leads: the scene, the state, and the score of the end, none where it is no end.
 *
 * @param {HTMLElement} form
 * @param {string[]} ids
 */
export function end(form, ids) {
  const {scene, state} = /** @type {Step} */ (walk(form, ids).at(-1)), {ending = ""} = scene.dataset
  return {scene, state, score: /** @type {State} */ ({good: 1, middling: .5, bad: 0})[ending]}
}

/**
 * The ways in a response: the last one to an end, the one before, the best one before, and one not yet at its end.
 *
 * @param {string[]} response with “/” between them
 * @returns {[string[], string[], string[], string[]]}
 */
export function split(response) {
  const [last = [], before = [], best = [], begun = []] = response.join(" ").split("/").map(words)
  return [last, before, best, begun]
}

/** @param {string[][]} ways */
export const join = (...ways) => words(ways.map(way => way.join(" ")).join(" / "))

/** @param {string} text */
const words = text => text.split(" ").filter(Boolean)
