/** Paths through a dialogue, with the elements in the page that hold its scenes and choices. */

import {query} from "../../dom/dom.js"
import {follow, isOpen, splitIds, splitPaths} from "../../scoring/branching.js"

/** @type {(form: HTMLFormElement) => import("../../scoring/branching.js").Branching} */
const branching = ({dataset}) => JSON.parse(/** @type {string} */ (dataset.interaction)).branching

/**
 * @typedef {import("../../scoring/branching.js").State} State
 *
 * @typedef {object} Step
 * @property {HTMLElement} [choice] the choice made, none in the first scene
 * @property {State} before state before the choice
 * @property {HTMLElement} scene that the choice leads to
 * @property {State} state after the choice
 */

/**
 * Follows a path from the first scene, as far as its choices exist and are open.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} path ids of choices
 * @returns {Step[]} the first scene, then one step per choice
 */
export function followSteps(form, path) {
  /** @type {HTMLElement | undefined} */
  let previous
  return follow(branching(form), path).map(({step, scene, ...states}) => {
    const choice = previous && step && query(previous, `[data-choice="${step.id}"]`)
    previous = query(form, `[data-scene="${scene.id}"]`)
    return {...states, choice, scene: previous}
  })
}

/**
 * Returns where a path leads: the scene, the ids of its closed choices, the state, and the score, undefined in a scene
 * that is no ending.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} path ids of choices
 */
export function endOf(form, path) {
  const {scene, state} = /** @type {import("../../scoring/branching.js").Turn} */ (follow(branching(form), path).at(-1))
  const closed = scene.choices?.filter(step => !isOpen(step, state)).map(({id}) => id) ?? []
  return {scene: query(form, `[data-scene="${scene.id}"]`), state, closed, score: scene.fraction}
}

/**
 * Splits a response into paths: that of the last attempt, of the attempt before, of the best attempt before, and of an
 * unfinished attempt.
 *
 * @param {string[]} response ids of choices, with “/” between paths
 * @returns {[string[], string[], string[], string[]]}
 */
export function split(response) {
  const [last = [], previous = [], best = [], unfinished = []] = splitPaths(response)
  return [last, previous, best, unfinished]
}

/** Joins paths into a response. @param {string[][]} paths */
export const join = (...paths) => splitIds(paths.map(path => path.join(" ")).join(" / "))
