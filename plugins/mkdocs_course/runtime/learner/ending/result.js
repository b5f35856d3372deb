/** The result of the quiz that ends a lesson: right at the first try, wrong still, and when it comes back. */

import {interpolate, pageLanguage} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {addDays, dayOf} from "../../store/day.js"
import {recallKey} from "../../store/keys.js"
import {isRecall} from "../../store/records/recall.js"
import {DAYS} from "../recall.js"

/** @typedef {import("../course.js").Course} Course */
/** @typedef {import("../../store/answers.js").Question} Question */

/**
 * @param {Course} course
 * @param {string} quiz id
 * @param {string} occasion
 * @returns {Question[]} the marked questions whose answer is not right
 */
export const mistakes = (course, quiz, occasion) =>
  (course.index.quizzes[quiz]?.questions ?? []).filter(question => {
    const answer = course.answer(quiz, question, occasion)
    return !question.unmarked && answer !== null && answer.score !== 1
  })

/**
 * @param {Course} course
 * @param {string} quiz id
 * @param {string} occasion
 * @param {Date} now
 * @returns {string[]} the result in one or two sentences
 */
export function result(course, quiz, occasion, now) {
  const {end} = course.index
  const {all, answered, marked, best} = course.quiz(quiz, occasion)
  const questions = (course.index.quizzes[quiz]?.questions ?? []).filter(question => !question.unmarked)
  const firsts = questions.map(question => course.answer(quiz, question, occasion))
  const right = firsts.filter(answer => (answer?.first ?? answer)?.score === 1).length
  const word = !right ? end.none : right < marked / 2 ? end.few : end.first
  const score = best
    ? interpolate(end.best, {percent: percent(best.percent)})
    : interpolate(word, {right: Math.min(right, marked), marked})
  // The learner has started over.
  if (!best && answered < all) return []
  const day = course.index.parts.review ? back(course, quiz, questions, now) : ""
  return day ? [score, interpolate(questions[1] ? end.back : end.back_one, {day})] : [score]
}

/**
 * @param {Course} course
 * @param {string} quiz id
 * @param {Question[]} questions
 * @param {Date} now
 * @returns {string} when the first of the questions comes back, as “tomorrow”; “” where one is due already
 */
function back(course, quiz, questions, now) {
  const days = questions.map(question => course.store.get(recallKey(quiz, question.id), isRecall)?.due ?? "")
  const [first] = days.filter(Boolean).sort()
  const counts = Array.from({length: Math.max(...DAYS) + 1}, (_, count) => count)
  const left = counts.find(count => first && first <= dayOf(addDays(now, count)))
  if (!left) return ""
  return new Intl.RelativeTimeFormat(pageLanguage(), {numeric: "auto"}).format(left, "day")
}
