/** Scores a branching dialogue, by the rules of `open.py` and `branching.py` in `model/interaction/`. */

/**
 * A learner makes choices (“steps”), each of which leads to a scene and changes the levels of a state, such as trust.
 * A path is the ids of the choices made.
 *
 * @typedef {Record<string, any>} State level from 0 to 10, by name
 * @typedef {{level: string, low: number, high: number}} Bound
 * @typedef {{id: string, to: string, changes?: {level: string, by: number}[], bounds?: Bound[]}} Step
 * @typedef {{id: string, fraction?: number, choices?: Step[]}} Scene
 * @typedef {{levels: {id: string, start: number}[], scenes: Scene[]}} Branching
 * @typedef {{step?: Step, before: State, scene: Scene, state: State}} Turn
 */

/**
 * Whether the state allows a choice.
 *
 * @param {Step} step
 * @param {State} state
 */
export const isOpen = ({bounds = []}, state) =>
  bounds.every(({level, low, high}) => state[level] >= low && state[level] <= high)

/**
 * Follows a path from the first scene, as far as its choices exist and are open. Levels stay between 0 and 10.
 *
 * @param {Branching} branching
 * @param {string[]} path ids of choices
 * @returns {Turn[]} the first scene, then one turn per choice
 */
export function follow({levels, scenes}, path) {
  const state = Object.fromEntries(levels.map(({id, start}) => [id, start]))
  /** @type {Turn[]} */
  const turns = [{before: state, scene: /** @type {Scene} */ (scenes[0]), state}]
  for (const id of path) {
    const {scene, state: before} = /** @type {Turn} */ (turns.at(-1))
    const step = scene.choices?.find(choice => choice.id === id && isOpen(choice, before))
    const next = scenes.find(({id}) => id === step?.to)
    if (!next) break
    const state = {...before}
    for (const {level, by} of step?.changes ?? []) state[level] = Math.min(10, Math.max(0, state[level] + by))
    turns.push({step, before, scene: next, state})
  }
  return turns
}

/**
 * Splits a response into its paths, of which the first is scored.
 *
 * @param {string[]} response ids of choices, with “/” between paths
 */
export const splitPaths = response => response.join(" ").split("/").map(splitIds)

/** @param {string} text ids with spaces between them */
export const splitIds = text => text.split(" ").filter(Boolean)

/**
 * Returns the fraction of the ending that the first path of a response leads to.
 *
 * @param {{branching: Branching}} key
 * @param {string[]} response
 * @returns {number} 0 to 1
 */
export const open = ({branching}, response) =>
  follow(branching, /** @type {string[]} */ (splitPaths(response)[0])).at(-1)?.scene.fraction ?? 0
