/**
 * A plan as a sentence.
 *
 * @typedef {object} Plan fields that the learner has left empty are “”
 * @property {string} [who] whom it is about, where that is asked
 * @property {string} if
 * @property {string} then
 * @property {string} by ISO 8601 date
 */

import {interpolate} from "../../dom/dom.js"
import {dayText} from "../../dom/language.js"

/**
 * Returns the plan as a sentence without its date.
 *
 * @param {Plan} plan
 * @param {Record<string, string>} words
 */
export function sentence(plan, words) {
  const whole = interpolate(plan.who ? words.sentence_person : words.sentence, {...plan, who: plan.who ?? ""})
  // A text that ends with its own punctuation mark needs no full stop.
  return whole.replace(/([.!?…。！？][”"’」』]?)[.。]$/, "$1")
}

/**
 * Returns the plan as a sentence with its date.
 *
 * @param {Plan} plan
 * @param {Record<string, string>} words
 */
export function line(plan, words) {
  const until = plan.by ? interpolate(words.until, {date: dayText(plan.by, "full")}) : ""
  return sentence(plan, words) + until
}
