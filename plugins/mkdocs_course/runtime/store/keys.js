/**
 * The keys of records. Only this module and `prefix.js` build them; `subject.js` parses them.
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
 *
 * What is chosen or written before the scripts of a question have loaded is no record yet (`keptKey`).
 */

export {FOLLOW_UP, PLUS, prefix, quizKey} from "./prefix.js"

/** The occasion of a posttest. One that comes some days later has their number after it: `after30`. */
export const POSTTEST = "after"

export const ATTEMPT = "@sitting/"
export const RECALL = "@recall/"
export const READ = "@read/"
export const PLACE = "@place/"
export const CERTIFICATE = "@certificate"
export const NOTE = "@note/"
export const GOAL = "@goal"

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

/**
 * Returns the key under which a response is kept until the scripts of its question have loaded. `element/waiting.js`
 * writes it by itself.
 *
 * @param {string} key of the answer
 */
export const keptKey = key => `${key}~~`

/**
 * Returns whether what is under a key is no record that counts: a record that was set aside, or a response that was
 * kept.
 *
 * @param {string} key
 */
export const isAside = key => key.endsWith("~")
