/**
 * An answer to a question.
 *
 * @typedef {object} Answer
 * @property {string} digest of the question's meaning when it was answered
 * @property {string[]} response ids of the options chosen, or texts typed
 * @property {string[]} prints fingerprints of their wording, “” where an id was written
 * @property {number | null} score 0 to 1, null where nothing is marked
 * @property {number} attempts from 1; 0 for what is chosen and not handed in
 * @property {string} at ISO 8601 time of the answer
 * @property {number} [sure] 1 to 3, how sure the learner was
 * @property {First} [first] the first attempt, unknown where it was made before there was a place for it
 *
 * @typedef {{response: string[], score: number | null, at: string}} First
 */

const isTexts = (/** @type {unknown} */ list) => Array.isArray(list) && list.every(text => typeof text === "string")

/** @param {unknown} score */
export const isShare = score => typeof score === "number" && score >= 0 && score <= 1

/** @type {import("./version.js").Check<Answer>} */
export const isAnswer = value =>
  isTexts([value.digest]) &&
  isFirst(value) &&
  isTexts(value.prints) &&
  Number.isInteger(value.attempts) &&
  value.attempts >= 0 &&
  [undefined, 1, 2, 3].includes(value.sure) &&
  (value.first === undefined || isFirst(value.first))

/** @type {import("./version.js").Check<First>} */
const isFirst = value =>
  isTexts([value.at]) &&
  isTexts(value.response) &&
  value.response.length > 0 &&
  (value.score === null || isShare(value.score))
