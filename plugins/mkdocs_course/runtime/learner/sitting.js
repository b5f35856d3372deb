/**
 * One go at a quiz, from its first answer to the moment the learner starts over: kept as `@sitting/<quiz>`.
 *
 * @typedef {object} Sitting
 * @property {string} seed of what is drawn and shuffled
 * @property {number} number from 1
 * @property {string} submitted ISO 8601 time at which an exam was handed in, “” before
 * @property {Result} [best] of all that were handed in
 *
 * @typedef {{points: number, max: number, percent: number, at: string}} Result
 */

/** @typedef {import("../quiz.js").CourseQuiz} CourseQuiz */

/** @type {import("./store.js").Check<Sitting>} */
export const isSitting = found =>
  typeof found.seed === "string" && typeof found.submitted === "string" && Number.isInteger(found.number) && found.number > 0 &&
  (found.best === undefined || typeof found.best.at === "string" && [found.best.points, found.best.max, found.best.percent].every(each => each >= 0))

/** @param {string} key of a quiz */
export const sittingName = key => `@sitting/${key}`

const seed = () => Math.random().toString(36).slice(2)

/**
 * @param {CourseQuiz} quiz
 * @returns {Sitting} the one that goes on, a new one where there is none
 */
export const sitting = quiz => begun(quiz, quiz.key,
  // A quiz that comes back asks what it asks the first time, whichever of the two is here first.
  () => quiz.dataset.occasion ? begun(quiz, quiz.dataset.quiz ?? "", seed).seed : seed())

/**
 * @param {CourseQuiz} quiz
 * @param {string} key
 * @param {() => string} seed
 * @returns {Sitting}
 */
function begun({store}, key, seed) {
  const name = sittingName(key), found = store.get(name, isSitting)
  if (found) return found
  const made = {seed: seed(), number: 1, submitted: ""}
  store.set(name, made, isSitting)
  return made
}

/**
 * @param {CourseQuiz} quiz
 * @param {Sitting} value
 */
export function keep(quiz, value) {
  quiz.store.set(sittingName(quiz.key), value, isSitting)
  return value
}

/**
 * Begins another one where there was one.
 *
 * @param {CourseQuiz} quiz
 */
export function renew(quiz) {
  const last = quiz.store.get(sittingName(quiz.key), isSitting)
  if (last) keep(quiz, {...last, seed: seed(), number: last.number + 1, submitted: ""})
}
