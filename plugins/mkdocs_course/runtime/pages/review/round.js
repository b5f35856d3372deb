/** A round of review: one question at a time, numbered, and a word at the end. */

import {interpolate, make} from "../../dom/dom.js"
import {showDots} from "../../dom/dots.js"
import {origin} from "./origin.js"
import {question} from "./question.js"

/** @typedef {import("../../part.js").CoursePart} CoursePart */
/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/due.js").Due} Due */

/**
 * @typedef {object} Asked a question of the round
 * @property {Due} due
 * @property {HTMLElement} element the question by itself
 * @property {number | null} score of the first answer in this round
 */

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Due[]} list
 * @param {{moved: boolean, more: () => void}} options `moved`: the learner came here by a button, and has to be told;
 *   `more` begins another round
 * @returns {Promise<boolean>} whether there was a question to begin with
 */
export async function begin(part, course, list, {moved, more}) {
  const loaded = await Promise.all(list.map(due => load(part, course, due)))
  const round = loaded.flatMap(asked => asked ?? [])
  if (!round.length) return false
  step(part, course, round, 0, more, moved)
  // What comes at the end is fetched now, so that it does not wait.
  import("./end.js").catch(() => {})
  return true
}

/**
 * Shows one question of the round.
 *
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Asked[]} round
 * @param {number} at
 * @param {() => void} more
 * @param {boolean} moved whether the learner came here by a button, and has to be told
 */
function step(part, course, round, at, more, moved) {
  const {words} = part
  const asked = round[at]
  if (!asked) return finish(part, course, round, more)
  const {due, element} = asked
  const place = make(
    "h2",
    {class: "course-review__place", tabindex: "-1"},
    interpolate(words.place, {n: at + 1, all: round.length})
  )
  const marks = make("ol", {class: "course-steps"})
  const mark = () => showDots(marks, states(round, at, words))
  mark()
  const from = origin(words, course, due)
  const text = at + 1 < round.length ? words.following : words.to_end
  const next = make(
    "button",
    {
      type: "button",
      class: "md-button md-button--primary course-review__next",
      click: () => step(part, course, round, at + 1, more, true)
    },
    text ?? ""
  )
  const foot = make("div", {class: "course-review__foot", hidden: true}, next)
  element.addEventListener("quiz-answered", event => {
    const {score} = /** @type {CustomEvent} */ (event).detail
    asked.score ??= score
    foot.hidden = false
    // The button that had the focus is gone after a right answer.
    if (!document.activeElement?.getClientRects().length) next.focus({preventScroll: true})
    mark()
    from.answered()
    import("../../learner/goal.js").then(({noteReview}) => noteReview(course.store, new Date())).catch(() => {})
  })
  for (const number of element.querySelectorAll(".course-n")) number.textContent = `${at + 1}`
  const head = make("div", {class: "course-review__head"}, place, marks)
  part.replaceChildren(make("div", {class: "course-review"}, head, from.element, document.adoptNode(element), foot))
  if (!moved) return
  place.focus({preventScroll: true})
  scrollBy(0, part.getBoundingClientRect().top)
}

/**
 * @param {Asked[]} round
 * @param {number} at
 * @param {Record<string, string>} words
 * @returns {import("../../dom/dots.js").Dot[]}
 */
const states = (round, at, words) =>
  round.map(({score}, place) => {
    const now = place === at
    const state = score === null ? "open" : score === 1 ? "right" : "wrong"
    return {state, now, label: interpolate(words[`dot_${now && score === null ? "now" : state}`], {n: place + 1})}
  })

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Asked[]} round
 * @param {() => void} more
 */
async function finish(part, course, round, more) {
  try {
    const {end} = await import("./end.js")
    part.replaceChildren(end(part.words, course, {all: round.length, right: count(round)}, more))
    const title = /** @type {HTMLElement | null} */ (part.querySelector("h2"))
    title?.focus({preventScroll: true})
    title?.scrollIntoView({block: "center"})
  } catch {
    part.showNotice("failed")
  }
}

/** @param {Asked[]} round @returns {number} how many were right at once */
const count = round => round.filter(({score}) => score === 1).length

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Due} due
 * @returns {Promise<Asked | null>} null where the question cannot be fetched
 */
async function load(part, {index: {quizzes}}, due) {
  try {
    const element = await question(due, quizzes[due.quiz]?.mode)
    // The kind is fetched now, so that the question can be answered as soon as it is shown.
    await Promise.all([part.loadQuiz(), part.kind(due.question.kind).catch(() => {})])
    return element && {due, element, score: null}
  } catch {
    return null
  }
}
