/**
 * One go at a quiz, from its first answer to the moment the learner starts over: kept as `course:<course>:<quiz>`.
 *
 * @typedef {object} Sitting
 * @property {string} seed of what is drawn and shuffled
 * @property {number} number from 1
 * @property {string} submitted ISO 8601 time at which an exam was handed in, “” before
 */

/** @typedef {import("./quiz.js").CourseQuiz} CourseQuiz */

/** @type {import("./store.js").Check<Sitting>} */
const check = found => typeof found.seed === "string" && typeof found.submitted === "string" && Number.isInteger(found.number) && found.number > 0

const seed = () => Math.random().toString(36).slice(2)

/**
 * @param {CourseQuiz} quiz
 * @returns {Sitting} the one that goes on, a new one where there is none
 */
export function sitting(quiz) {
  return quiz.store.get(quiz.key, check) ?? keep(quiz, {seed: seed(), number: 1, submitted: ""})
}

/**
 * @param {CourseQuiz} quiz
 * @param {Sitting} value
 */
export function keep(quiz, value) {
  quiz.store.set(quiz.key, value, check)
  return value
}

/**
 * Begins another one where there was one.
 *
 * @param {CourseQuiz} quiz
 */
export function renew(quiz) {
  const last = quiz.store.get(quiz.key, check)
  if (last) keep(quiz, {seed: seed(), number: last.number + 1, submitted: ""})
}
