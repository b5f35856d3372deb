/** Draws questions from a pool and shuffles questions and options: the same for a learner until they start over. */

import {interpolate} from "../dom/dom.js"
import {attemptsOf} from "../element/attempts.js"
import {tally} from "../element/tally.js"
import {hash} from "./draw/hash.js"
import {draw} from "./draw/matching.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/**
 * All questions of a quiz in the order of the file. Those that are not drawn are in no page.
 *
 * @type {WeakMap<CourseQuiz, HTMLFormElement[]>}
 */
const pools = new WeakMap()

/** Implements `Behaviour.start`. @param {CourseQuiz} quiz */
export function start(quiz) {
  const {seed} = attemptsOf(quiz).begin()
  const shuffled = quiz.dataset.shuffle?.split(" ") ?? []
  const pool = pools.get(quiz) ?? quiz.forms
  pools.set(quiz, pool)
  const rank = new Map(pool.map(form => [form, hash(`${seed}/${form.dataset.question}`)]))
  const mixed = [...pool].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  const drawn = quiz.dataset.draw ? drawFrom(quiz, mixed, JSON.parse(quiz.dataset.draw)) : new Set(pool)
  const asked = (shuffled.includes("questions") ? mixed : pool).filter(form => drawn.has(form))
  // What stands among the questions that are in the page has its place from them.
  arrange([...quiz.forms, ...asked], asked)
  if (shuffled.includes("options")) for (const form of asked) shuffleOptions(form, `${seed}/${form.dataset.question}`)
  for (const [index, form] of quiz.forms.entries())
    for (const number of form.querySelectorAll(".course-n")) number.textContent = `${index + 1}`
  const score = quiz.querySelector(".course-quiz__score")
  const counts = tally(quiz)
  if (score) score.textContent = interpolate(counts.all === 1 ? quiz.words.count_one : quiz.words.count, counts)
}

export {start as restart}

/**
 * Draws questions. An answered question stays drawn, even if the pool has changed since.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement[]} mixed
 * @param {[string, number][]} numbers tag, “” for any question, and how many to draw
 * @returns {Set<HTMLFormElement | undefined>}
 */
function drawFrom(quiz, mixed, numbers) {
  const isUnanswered = (/** @type {HTMLFormElement} */ form) => Number(!quiz.stored(form).answer)
  const pool = [...mixed].sort((a, b) => isUnanswered(a) - isUnanswered(b))
  const places = draw(
    pool.map(form => form.dataset.tags?.split(" ") ?? []),
    numbers
  )
  return new Set(places.map(place => pool[place]))
}

/**
 * Puts elements where others of one parent stand, in their order, and takes the rest of those out.
 *
 * @param {Element[]} before
 * @param {Element[]} after
 */
function arrange(before, after) {
  const parent = before.find(element => element.isConnected)?.parentElement
  const next = [...(parent?.children ?? [])].filter(child => before.includes(child)).at(-1)?.nextSibling ?? null
  for (const element of before) element.remove()
  for (const element of after) parent?.insertBefore(element, next)
}

/**
 * @param {HTMLFormElement} form
 * @param {string} seed
 */
function shuffleOptions(form, seed) {
  const options = [...form.querySelectorAll(".course-option:not([data-pinned])")]
  const pinned = form.querySelectorAll(".course-option[data-pinned]")
  const rank = (/** @type {Element} */ option) => hash(`${seed}/${option.querySelector("input")?.value}`)
  const mixed = [...options.sort((a, b) => rank(a) - rank(b)), ...pinned]
  if (options.length > 1) arrange(mixed, mixed)
}
