/** The field log: what the learner planned in each lesson, and what came of it, in one table. */

import {make} from "../dom/dom.js"
import {ROOT} from "../learner/course.js"
import {followUps} from "../learner/occasions.js"
import {FOLLOW_UP} from "../store/keys.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {ReturnType<typeof followUps>[number]} Place */

/**
 * @typedef {object} Trial what was planned, with where and when
 * @property {Place} place
 * @property {string} id unique in the course, the same as that of the plan in a calendar
 * @property {import("../part.js").LogEntry} entry
 */

export const lasting = true

/**
 * Implements `PagePart.show`.
 *
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const places = followUps(course.index)
  const trials = await trialsOfAll(part, course, places)
  // Loaded on demand.
  const shown = trials.length ? (await import("./field-log/sheet.js")).show(part.words, trials) : []
  part.replaceChildren(...(trials.length ? shown : noPlansYet(part.words, course, places)))
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Place[]} [places]
 * @returns {Promise<Trial[]>} all that was planned in the course
 */
export const trialsOfAll = async (part, course, places = followUps(course.index)) =>
  (await Promise.all(places.map(place => trialsOf(part, course, place)))).flat()

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Place} place
 * @returns {Promise<Trial[]>}
 */
async function trialsOf(part, course, place) {
  const {index} = course
  const {quiz} = place
  const trials = (index.quizzes[quiz]?.questions ?? []).map(async question => {
    const [planned, followUp] = ["", FOLLOW_UP].map(at => course.saved(quiz, question, at)?.response ?? [])
    const kind = planned?.length ? await part.kind(question.kind) : null
    const entries = (await kind?.log?.(planned ?? [], followUp ?? [])) ?? []
    return entries.map(entry => ({place, id: [index.course, quiz, question.id, entry.row].join("."), entry}))
  })
  return (await Promise.all(trials)).flat()
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Place[]} places where plans are asked for, as `followUps` returns them
 * @returns {HTMLElement[]} shown while no plan is written: a text, with a link to the next lesson that asks for one
 */
function noPlansYet(words, course, places) {
  const next = places.find(({asked}) => asked && !course.lesson(asked).done)?.asked ?? places[0]?.asked
  if (!places.length) return [make("p", {}, words.none ?? "")]
  const link = next && [
    make("p", {}, make("a", {class: "md-button md-button--primary", href: new URL(next.page, ROOT).href}, next.title))
  ]
  return [make("p", {}, words.empty ?? ""), ...(link ?? [])]
}
