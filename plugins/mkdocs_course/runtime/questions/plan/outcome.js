/** What a plan led to, as the learner tells it in the follow-up. */

import {plans, rowsOf} from "./response.js"

/** @typedef {import("../../element/kind.js").LogEntry} LogEntry */
/** @typedef {Pick<LogEntry, "did" | "noticed" | "learnt">} Outcome */

/** @type {Outcome} */
export const NOTHING = {did: "", noticed: "", learnt: ""}

/**
 * @param {string[]} followUp response in a follow-up
 * @returns {Map<string, Outcome>} by the row of the plan
 */
export const outcomes = followUp => rowsOf(followUp, NOTHING)

/**
 * @param {string[]} response
 * @param {string[]} followUp
 * @returns {LogEntry[]}
 */
export function log(response, followUp) {
  const came = outcomes(followUp)
  return [...plans(response)].map(([row, {who = "", if: cue, then: act, by: day}]) => ({
    row,
    who,
    cue,
    act,
    day,
    ...(came.get(row) ?? NOTHING)
  }))
}
