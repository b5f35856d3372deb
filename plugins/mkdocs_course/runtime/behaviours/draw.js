/** Draws questions from a pool and shuffles questions and options: the same for a learner until they start over. */

import {interpolate} from "../dom/dom.js"
import {attemptsOf} from "../element/attempts.js"
import {tally} from "../element/tally.js"
import {hash} from "./draw/hash.js"
import {draw} from "./draw/matching.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function start(quiz) {
  const {seed} = attemptsOf(quiz).begin()
  const shuffled = quiz.dataset.shuffle?.split(" ") ?? []
  const forms = [...quiz.querySelectorAll("form")].filter(form => quiz.kinds.has(form))
  const rank = new Map(forms.map(form => [form, hash(`${seed}/${form.dataset.question}`)]))
  const mixed = [...forms].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  if (quiz.dataset.draw) hideUndrawn(quiz, mixed, JSON.parse(quiz.dataset.draw))
  if (shuffled.includes("questions")) arrange(mixed)
  if (shuffled.includes("options")) for (const form of forms) shuffleOptions(form, `${seed}/${form.dataset.question}`)
  for (const [index, form] of quiz.forms.entries())
    for (const number of form.querySelectorAll(".course-n")) number.textContent = `${index + 1}`
  const score = quiz.querySelector(".course-quiz__score")
  if (score) score.textContent = interpolate(quiz.words.count, tally(quiz))
}

export {start as restart}

/**
 * Hides the questions that are not drawn. An answered question stays drawn, even if the pool has changed since.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement[]} mixed
 * @param {[string, number][]} numbers tag, “” for any question, and how many to draw
 */
function hideUndrawn(quiz, mixed, numbers) {
  const isUnanswered = (/** @type {HTMLFormElement} */ form) => Number(!quiz.stored(form).answer)
  const pool = [...mixed].sort((a, b) => isUnanswered(a) - isUnanswered(b))
  const places = draw(
    pool.map(form => form.dataset.tags?.split(" ") ?? []),
    numbers
  )
  const drawn = new Set(places.map(place => pool[place]))
  for (const form of mixed) form.hidden = !drawn.has(form)
}

/** @param {Element[]} elements of one parent, put in this order where the first of them stood */
function arrange(elements) {
  const parent = elements[0]?.parentElement
  const next = [...(parent?.children ?? [])].filter(child => elements.includes(child)).at(-1)?.nextSibling ?? null
  for (const element of elements) parent?.insertBefore(element, next)
}

/**
 * @param {HTMLFormElement} form
 * @param {string} seed
 */
function shuffleOptions(form, seed) {
  const options = [...form.querySelectorAll(".course-option:not([data-pinned])")]
  const pinned = form.querySelectorAll(".course-option[data-pinned]")
  const rank = (/** @type {Element} */ option) => hash(`${seed}/${option.querySelector("input")?.value}`)
  if (options.length > 1) arrange([...options.sort((a, b) => rank(a) - rank(b)), ...pinned])
}
