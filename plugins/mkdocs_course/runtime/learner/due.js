/**
 * Which questions are due for review today, and in which order.
 *
 * There are at most `MOST` a day. What is due beyond that waits for the next days, so that a course done in one day
 * does not come back in one day. A question waits and never comes before its time: of two gaps that miss the best one,
 * the longer costs less (Cepeda and others 2008, Psychological Science 19, 1095–1102). Its box and its interval
 * (`recall.js`) stay as they are, because they count from the answer. The order is that of the records, without chance,
 * so that all devices and languages ask the same questions on the same day.
 */

import {addDays, dayOf, isDay} from "../store/day.js"
import {POSTTEST, recallKey} from "../store/keys.js"
import {isRecall} from "../store/records/recall.js"
import {DAYS, isDue} from "./recall.js"

/** The most questions of a day. */
export const MOST = 10

/** What a question takes, in minutes. */
const PACE = 0.4

/**
 * @typedef {object} Due
 * @property {string} quiz
 * @property {import("./course.js").Question} question
 * @property {string} day ISO 8601 date from which it is due
 * @property {number} rank 0 for confident wrong answers, 1 for other wrong answers, 2 for right guesses, 3 for other
 *   right answers
 * @property {boolean} wrong whether the last answer was not right
 * @property {string} at ISO 8601 time of the last answer
 * @property {string} since ISO 8601 time of the first answer, “” where it is not known
 */

/**
 * @param {import("./course.js").Course} course
 * @returns {Due[]} all marked questions that have been answered, due or not
 */
export const schedule = course => Object.keys(course.index.quizzes).flatMap(quiz => scheduleOf(course, quiz))

/**
 * @param {import("./course.js").Course} course
 * @param {string} quiz id
 * @returns {Due[]} its marked questions that have been answered, due or not
 */
export function scheduleOf(course, quiz) {
  const {mode = "", questions = []} = course.index.quizzes[quiz] ?? {}
  return questions.flatMap(question => {
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
    const {first, at = ""} = (mode === "pretest" ? posttest : answer) ?? {}
    return [{quiz, question, day, rank, wrong: score < 1, at: recall?.at ?? at, since: first?.at ?? at}]
  })
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
 * @param {Due[]} all
 * @param {Date} now
 * @returns {number} how many questions of an earlier day have been answered again today
 */
export function repeated(all, now) {
  const today = dayOf(now)
  const day = (/** @type {string} */ time) => dayOf(new Date(time))
  // Of a question whose answer has been erased, only the review is known.
  const isEarlier = (/** @type {string} */ time) => !time || (isDay(day(time)) && day(time) < today)
  return all.filter(({at, since}) => day(at) === today && isEarlier(since)).length
}

/**
 * Returns the review of the coming days: at most `MOST` questions a day, today less what has been repeated today.
 *
 * @param {Due[]} all
 * @param {Date} now
 * @returns {Generator<{day: string, list: Due[]}>} today first, then each day until all have come
 */
export function* comingDays(all, now) {
  let left = all
  let most = Math.max(0, MOST - repeated(all, now))
  for (let time = now; left.length; time = addDays(time, 1)) {
    const list = due(left, time).slice(0, most)
    yield {day: dayOf(time), list}
    left = left.filter(item => !list.includes(item))
    most = MOST
  }
}

/** @param {number} count of questions @returns {number} how many minutes they take */
export const minutes = count => Math.ceil(count * PACE)

/**
 * @param {import("./course.js").Course} course
 * @param {Date} now
 * @returns {{list: Due[], count: number, minutes: number}} what is to be repeated today, and how long that takes
 */
export const dueToday = (course, now) => selectToday(schedule(course), now)

/**
 * @param {Due[]} all
 * @param {Date} now
 */
export function selectToday(all, now) {
  const {list = []} = comingDays(all, now).next().value ?? {}
  return {list, count: list.length, minutes: minutes(list.length)}
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
