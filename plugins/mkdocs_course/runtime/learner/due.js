/** Which questions come back today, and in which order. */

import {date, DAYS, isDue, isRecall, later, recallName} from "./recall.js"

/**
 * @typedef {object} Due
 * @property {string} quiz
 * @property {import("./course.js").Question} question
 * @property {string} day ISO 8601 date from which it is due
 * @property {number} rank 0 for what the learner was sure of and got wrong, 1 for other wrong ones, 2 for guesses, 3 for the rest
 */

/**
 * @param {import("./course.js").Course} course
 * @returns {Due[]} every question that has been answered and is marked, also those that are not due yet
 */
export function schedule(course) {
  return Object.entries(course.index.quizzes).flatMap(([quiz, {mode, questions}]) => questions.flatMap(question => {
    const recall = course.store.get(recallName(`${quiz}/${question.id}`), isRecall)
    const again = course.answer(`${quiz}+after`, question), answer = course.answer(quiz, question) ?? again
    // Before the lesson there is nothing to remember yet.
    if (mode === "pretest" && !again) return []
    const {score, sure} = recall ?? answer ?? {score: null}
    if (question.unmarked || score === null || score === undefined) return []
    const rank = score < 1 ? sure === 3 ? 0 : 1 : sure === 1 ? 2 : 3
    // What was answered before there was a schedule is due at once, unless it was right.
    const at = new Date(answer && score === 1 ? answer.at : NaN), day = recall?.due ?? (Number.isNaN(at.getTime()) ? "" : date(later(at, DAYS[1] ?? 3)))
    return [{quiz, question, day, rank}]
  }))
}

/**
 * The questions that are due: what was believed and wrong first, then the longest waiting; those of one quiz apart,
 * because mixed practice is remembered better (Rohrer & Taylor 2007, Instructional Science 35).
 *
 * @param {Due[]} all
 * @param {Date} now
 */
export function due(all, now) {
  const ready = all.filter(each => isDue(each.day, now))
  return [0, 1, 2, 3].flatMap(rank => mixed(ready.filter(each => each.rank === rank).sort((one, other) => one.day < other.day ? -1 : one.day > other.day ? 1 : 0)))
}

/**
 * @param {Due[]} sorted
 * @returns {Due[]} one of each quiz, then the next of each
 */
function mixed(sorted) {
  /** @type {Map<string, Due[]>} */
  const quizzes = new Map()
  for (const each of sorted) quizzes.set(each.quiz, [...quizzes.get(each.quiz) ?? [], each])
  const rounds = Math.max(0, ...[...quizzes.values()].map(list => list.length))
  return Array.from({length: rounds}, (_, at) => [...quizzes.values()].flatMap(list => list.slice(at, at + 1))).flat()
}

/**
 * @param {Due[]} all
 * @param {Date} now
 * @returns {{day: string, number: number} | null} when the next ones are due, and how many on that day
 */
export function upcoming(all, now) {
  const days = all.map(each => each.day).filter(day => !isDue(day, now)).sort(), [day] = days
  return day ? {day, number: days.filter(each => each === day).length} : null
}
