/** Plans and what came of them as paragraphs, for the journal. */

import {make} from "../../dom/dom.js"
import {NOTHING, outcomes} from "./outcome.js"
import {fields, isBegun, isComplete, plan, text} from "./row.js"
import {line} from "./sentence.js"

/** @typedef {import("./outcome.js").Outcome} Outcome */

/**
 * Returns all plans, also incomplete ones and those in rows that the question no longer has, each with what came of it.
 *
 * @param {HTMLElement[]} rows of the form, filled in already
 * @param {string[]} response the stored one, for rows that the form no longer has
 * @param {Record<string, string>} words
 * @param {string[]} [followUp] the response in the follow-up
 * @returns {import("../../element/kind.js").Lines}
 */
export function paragraphs(rows, response, words, followUp = []) {
  const outcomeOf = outcomes(followUp)
  const shown = rows.filter(isBegun).flatMap(row => [
    isComplete(row)
      ? line(plan(row), words)
      : fields(row)
          .filter(text)
          .map(field => `${field.labels?.[0]?.textContent?.trim()} ${text(field)}`)
          .join(" "),
    ...outcomeLines(outcomeOf.get(row.dataset.row ?? ""), words)
  ])
  const rest = response.filter(item => !rows.some(row => item.startsWith(`${row.dataset.row}.`)))
  return [...shown, ...rest.map(item => item.slice(item.indexOf("=") + 1))]
}

/**
 * @param {Outcome | undefined} outcome
 * @param {Record<string, string>} words
 * @returns {HTMLElement[]} each question of the follow-up with its answer
 */
const outcomeLines = (outcome = NOTHING, words) =>
  [
    [words.follow_did, outcome.did && words[`follow_${outcome.did}`]],
    [words.follow_noticed, outcome.noticed],
    [words.follow_learnt, outcome.learnt]
  ].flatMap(([asked = "", answer]) => (answer ? [make("span", {}, make("b", {}, asked), gap(asked), answer)] : []))

/** Returns the space after a text, which a full-width sign has within itself. @param {string} text */
const gap = text => (/[：？]$/.test(text) ? "" : " ")
