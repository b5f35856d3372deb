/** A single question of a quiz, to be answered for practice. */

import {addStyles, source} from "../../learner/source.js"

/** Elements that belong to a quiz as a whole. */
const WHOLE = "[class^=course-quiz__], .course-exam, .course-exam__revisit, .course-result"
/** The number of a question in its quiz, and the sign after it. */
const NUMBER = ".course-question__number, .course-question__number + .course-hidden"

/**
 * Returns the question of a lesson, without the rest of its quiz and unanswered.
 *
 * @param {import("../../learner/due.js").Due} due
 * @param {string} [mode] of its quiz
 * @returns {Promise<HTMLElement | null>} null where its quiz no longer has it; rejects where the quiz cannot be fetched
 */
export async function question({quiz, question: {id}}, mode = "practice") {
  const whole = await source(quiz)
  const element = /** @type {HTMLElement} */ (whole.cloneNode(true))
  const rest = [...element.querySelectorAll("form")].filter(form => form.dataset.question !== id)
  if (rest.length === whole.querySelectorAll("form").length) return null
  for (const node of [...rest, ...element.querySelectorAll(`${WHOLE}, ${NUMBER}`)]) node.remove()
  // Several questions of one quiz would be landmarks of the same name.
  element.querySelector("section")?.removeAttribute("aria-label")
  // A single question is practice: draws, scores and limits of its quiz do not apply here. The stored answers to an
  // exam, or to a quiz with limited attempts, stay as they are.
  if (mode !== "practice" || "attempts" in element.dataset) element.dataset.trial = ""
  const confidence = element.dataset.behaviours?.split(" ").includes("confidence")
  for (const name of ["behaviours", "draw", "shuffle", "attempts", "reveal", "pass"]) delete element.dataset[name]
  if (confidence) element.dataset.behaviours = "confidence"
  element.dataset.fresh = ""
  addStyles(element)
  return element
}
