/** Which questions are due for review today, and in which order. */

import {addDays, dayOf, isDay} from "../store/day.js"
import {POSTTEST, recallKey} from "../store/keys.js"
import {isRecall} from "../store/records/recall.js"
import {DAYS, isDue} from "./recall.js"

/**
 * @typedef {object} Due
 * @property {string} quiz
 * @property {import("./course.js").Question} question
 * @property {string} day ISO 8601 date from which it is due
 * @property {number} rank 0 for confident wrong answers, 1 for other wrong answers, 2 for right guesses, 3 for other
 *   right answers
 */

/**
 * @param {import("./course.js").Course} course
 * @returns {Due[]} all marked questions that have been answered, due or not
 */
export function schedule(course) {
  return Object.entries(course.index.quizzes).flatMap(([quiz, {mode, questions}]) =>
    questions.flatMap(question => {
      const recall = course.store.get(recallKey(quiz, question.id), isRecall)
      const posttest = course.answer(quiz, question, POSTTEST)
      const answer = course.answer(quiz, question) ?? posttest
      // A pretest measures what was known before the lesson: only the posttest leads to a review.
      if (mode === "pretest" && !posttest) return []
      const {score, sure} = recall ?? answer ?? {score: null}
      if (question.unmarked || score === null || score === undefined) return []
      const rank = score < 1 ? (sure === 3 ? 0 : 1) : sure === 1 ? 2 : 3
      // Without a schedule, a right answer waits for the second interval, and any other is due at once.
      const next = dayOf(addDays(new Date(answer && score === 1 ? answer.at : NaN), DAYS[1] ?? 3))
      const day = recall?.due ?? (isDay(next) ? next : "")
      return [{quiz, question, day, rank}]
    })
  )
}

/**
 * Returns the questions that are due, by rank, then by date. Questions of one quiz are spread out, because interleaved
 * practice is remembered better (Rohrer & Taylor 2007, Instructional Science 35).
 *
 * @param {Due[]} all
 * @param {Date} now
 */
export function due(all, now) {
  const ready = all.filter(item => isDue(item.day, now))
  return [0, 1, 2, 3].flatMap(rank =>
    mixed(ready.filter(item => item.rank === rank).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
  )
}

/**
 * @param {Due[]} sorted
 * @returns {Due[]} one of each quiz, then the next of each
 */
function mixed(sorted) {
  /** @type {Map<string, Due[]>} */
  const quizzes = new Map()
  for (const item of sorted) quizzes.set(item.quiz, [...(quizzes.get(item.quiz) ?? []), item])
  const rounds = Math.max(0, ...[...quizzes.values()].map(list => list.length))
  return Array.from({length: rounds}, (_, at) => [...quizzes.values()].flatMap(list => list.slice(at, at + 1))).flat()
}
