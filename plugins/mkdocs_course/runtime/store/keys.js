/**
 * The keys of records. Only this module builds them; `subject.js` parses them.
 *
 * In the browser's storage a key begins with the prefix of its course; elsewhere it has no prefix. Keys are stored, so
 * their names stay.
 *
 * | record | key |
 * |---|---|
 * | answer | `<quiz>/<question>`, on a later occasion `<quiz>+<occasion>/<question>` |
 * | attempt | `@sitting/<quiz>`, on a later occasion `@sitting/<quiz>+<occasion>` |
 * | recall | `@recall/<quiz>/<question>` |
 * | read | `@read/<page>` |
 * | place | `@place/<page>` |
 * | certificate | `@certificate` |
 * | note | `@note/<page>#<heading>` |
 * | goal | `@goal` |
 */

/** The occasion of a posttest. One that comes some days later has their number after it: `after30`. */
export const POSTTEST = "after"

/** The occasion on which the learner tells what a plan led to. */
export const FOLLOW_UP = "follow"

/** Separates a quiz from the occasion. */
export const PLUS = "+"

export const ATTEMPT = "@sitting/"
export const RECALL = "@recall/"
export const READ = "@read/"
export const PLACE = "@place/"
export const CERTIFICATE = "@certificate"
export const NOTE = "@note/"
export const GOAL = "@goal"

/**
 * The path of the site, above its languages: this script is in `<language>/assets/course/<version>/store/`, and in
 * `assets/course/quiz/<version>/store/` where the site is no course.
 */
const SITE = new URL("../../../../../", import.meta.url).pathname

/**
 * Returns the prefix of a course's keys. It has the path of the site, because sites of one owner may share an origin.
 * Neither an id nor a path contains a space, so no prefix is the beginning of another.
 *
 * @param {string} course id
 */
export const prefix = course => `course:${course} ${SITE} `

/**
 * @param {string} quiz id
 * @param {string} [occasion] `POSTTEST`, the same with a number of days, `FOLLOW_UP`, or “” for the first one
 * @returns {string} the key of a quiz, a part of the keys of its answers and of its attempt
 */
export const quizKey = (quiz, occasion) => (occasion ? quiz + PLUS + occasion : quiz)

/**
 * @param {string} quiz key
 * @param {string} question id
 */
export const answerKey = (quiz, question) => `${quiz}/${question}`

/** @param {string} quiz key */
export const attemptKey = quiz => ATTEMPT + quiz

/**
 * Returns the key of a question's review schedule, which pretest and posttest share.
 *
 * @param {string} quiz id
 * @param {string} question id
 */
export const recallKey = (quiz, question) => RECALL + answerKey(quiz, question)

/** @param {string} page address of a lesson */
export const readKey = page => READ + page

/** @param {string} page address of a lesson */
export const placeKey = page => PLACE + page

/**
 * @param {string} page address of a lesson
 * @param {string} heading id
 */
export const noteKey = (page, heading) => `${NOTE}${page}#${heading}`

/**
 * Returns the key under which a record is set aside that cannot be read and is replaced by a new one.
 *
 * @param {string} key
 */
export const asideKey = key => `${key}~`

/** @param {string} key */
export const isAside = key => key.endsWith("~")
