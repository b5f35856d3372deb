/** How the keys of a course and of a quiz begin: what a page needs of them before it is used. */

/** The occasion on which the learner tells what a plan led to. */
export const FOLLOW_UP = "follow"

/** Separates a quiz from the occasion. */
export const PLUS = "+"

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
 * @param {string} start of names in the storage, such as the prefix of a course
 * @returns {string[]} what follows it in each of them; nothing where the storage is blocked
 */
export function keysAfter(start) {
  try {
    return Object.keys(localStorage).flatMap(name => (name.startsWith(start) ? name.slice(start.length) : []))
  } catch {
    return []
  }
}

/**
 * @param {string} quiz id
 * @param {string} [occasion] `POSTTEST`, the same with a number of days, `FOLLOW_UP`, or “” for the first one
 * @returns {string} the key of a quiz, a part of the keys of its answers and of its attempt
 */
export const quizKey = (quiz, occasion) => (occasion ? quiz + PLUS + occasion : quiz)
