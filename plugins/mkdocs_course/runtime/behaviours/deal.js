/** Questions drawn from a pool, and questions and options shuffled: each learner's own until they start over. */

import {sitting} from "../learner/sitting.js"
import {put} from "../page/dom.js"
import {tally} from "../quiz/tally.js"

/** @typedef {import("../quiz/kind.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function start(quiz) {
  const {seed} = sitting(quiz), shuffled = quiz.dataset.shuffle?.split(" ") ?? []
  const forms = [...quiz.querySelectorAll("form")].filter(form => quiz.kinds.has(form))
  const rank = new Map(forms.map(form => [form, hash(`${seed}/${form.dataset.question}`)]))
  const mixed = [...forms].sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
  if (quiz.dataset.draw) draw(quiz, mixed, JSON.parse(quiz.dataset.draw))
  if (shuffled.includes("questions")) place(mixed)
  if (shuffled.includes("options")) for (const form of forms) options(form, `${seed}/${form.dataset.question}`)
  quiz.forms.forEach((form, index) => form.querySelectorAll(".course-n").forEach(number => { number.textContent = `${index + 1}` }))
  const score = quiz.querySelector(".course-quiz__score")
  if (score) score.textContent = put(quiz.words.count, tally(quiz))
}

export {start as restart}

/**
 * Hides what is not drawn. What has an answer is drawn already, also when the pool has changed since.
 *
 * A question may have several tags: one that has a place gives it up where another can take it (augmenting paths,
 * H. W. Kuhn 1955, Naval Research Logistics Quarterly 2), so that as many are drawn as there are places.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement[]} mixed
 * @param {[string, number][]} numbers tag, “” for any, and how many
 */
function draw(quiz, mixed, numbers) {
  const pool = [...mixed].sort((one, other) => Number(!quiz.stored(one).answer) - Number(!quiz.stored(other).answer))
  const seats = numbers.flatMap(([tag, number]) => Array.from({length: number}, () => tag))
  /** @type {Map<HTMLFormElement, number>} */
  const drawn = new Map()
  const seat = (/** @type {number} */ at, /** @type {Set<HTMLFormElement>} */ asked) => pool.some(form => {
    const tag = seats[at], other = drawn.get(form)
    if (asked.has(form) || tag && !form.dataset.tags?.split(" ").includes(tag)) return false
    asked.add(form)
    if (other !== undefined && !seat(other, asked)) return false
    drawn.set(form, at)
    return true
  })
  seats.forEach((_, at) => seat(at, new Set()))
  for (const form of mixed) form.hidden = !drawn.has(form)
}

/** @param {Element[]} elements of one parent, put in this order where the first of them stood */
function place(elements) {
  const parent = elements[0]?.parentElement, after = [...parent?.children ?? []].filter(each => elements.includes(each)).at(-1)?.nextSibling ?? null
  for (const each of elements) parent?.insertBefore(each, after)
}

/**
 * @param {HTMLFormElement} form
 * @param {string} seed
 */
function options(form, seed) {
  const all = [...form.querySelectorAll(".course-option:not([data-pinned])")], value = (/** @type {Element} */ option) => option.querySelector("input")?.value
  const pinned = form.querySelectorAll(".course-option[data-pinned]")
  if (all.length > 1) place([...all.sort((one, other) => hash(`${seed}/${value(one)}`) - hash(`${seed}/${value(other)}`)), ...pinned])
}

/**
 * FNV-1a of 32 bits, with the last step of MurmurHash3, without which neighbouring names stay neighbours.
 *
 * @param {string} text
 */
function hash(text) {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ value >>> 16, 0x85ebca6b)
  value = Math.imul(value ^ value >>> 13, 0xc2b2ae35)
  return (value ^ value >>> 16) >>> 0
}
