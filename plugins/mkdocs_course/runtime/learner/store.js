/**
 * What is kept in the browser, one key each: an answer is `course:<course>:<quiz>/<question>`.
 *
 * Blocked, full, corrupt or foreign storage never throws. `works` turns false when something could not be kept;
 * it then lives as long as the page.
 *
 * @typedef {object} Answer
 * @property {string} digest of the question's meaning when it was answered
 * @property {string[]} response ids that were chosen, or what was written
 * @property {string[]} prints fingerprints of their wording, “” where an id was written
 * @property {number | null} score 0 to 1, null where nothing is marked
 * @property {number} attempts from 1; 0 for what is chosen and not handed in
 * @property {string} at ISO 8601 time of the answer
 * @property {number} [sure] 1 to 3, how sure the learner was
 * @property {First} [first] the first attempt, unknown where it was made before there was a place for it
 *
 * @typedef {{response: string[], score: number | null, at: string}} First
 */

/**
 * Whether a value read is what it is taken for.
 *
 * @template T
 * @typedef {(found: any) => boolean} Check
 */

export const VERSION = 2

/**
 * What each earlier version needs to become the one after it. Every one there has been stays here.
 *
 * @type {Record<number, (found: any) => object>}
 */
const MIGRATIONS = {
  1: found => found.attempts === 1 ? {...found, version: 2, first: {response: found.response, score: found.score, at: found.at}} : {...found, version: 2},
}

const texts = (/** @type {unknown} */ list) => Array.isArray(list) && list.every(each => typeof each === "string")

/** @type {Check<Answer>} */
export const isAnswer = found =>
  texts([found.digest]) && isAttempt(found) && texts(found.prints) && Number.isInteger(found.attempts) && found.attempts >= 0 &&
  [undefined, 1, 2, 3].includes(found.sure) && (found.first === undefined || isAttempt(found.first))

/** @type {Check<First>} */
const isAttempt = found =>
  texts([found.at]) && texts(found.response) && found.response.length > 0 &&
  (found.score === null || typeof found.score === "number" && found.score >= 0 && found.score <= 1)

export class Store {
  /**
   * @param {string} course
   * @param {boolean} [lasting] whether what is set is kept in the browser, and not in the page alone
   */
  constructor(course, lasting = true) {
    this.lasting = lasting
    this.course = course
    this.prefix = `course:${course}:`
    this.works = true
    /** @type {Map<string, string | null>} */
    this.page = new Map()
  }

  /**
   * @template T
   * @overload
   * @param {string} name `<quiz>/<question>` of an answer
   * @param {Check<T>} check
   * @returns {T | null}
   */
  /**
   * @overload
   * @param {string} name
   * @returns {Answer | null}
   */
  /**
   * @param {string} name
   * @param {Check<any>} check
   */
  get(name, check = isAnswer) {
    return readable(this.raw(name), check)
  }

  /**
   * @param {string} name
   * @param {object | null} value null erases
   * @param {Check<any>} check
   */
  set(name, value, check = isAnswer) {
    const key = this.prefix + name, old = this.raw(name)
    const raw = value && JSON.stringify({version: VERSION, ...value})
    if (!this.lasting) return void this.page.set(name, raw)
    try {
      // What is not ours to read (damaged, or from a newer version) is set aside, not overwritten.
      if (old !== null && !readable(old, check)) localStorage.setItem(`${key}~`, old)
      if (raw === null) localStorage.removeItem(key)
      else localStorage.setItem(key, raw)
      this.page.delete(name)
    } catch {
      this.works = false
      this.page.set(name, raw)
    }
  }

  /** @returns {string[]} of everything that is kept of this course, sorted; not what was set aside */
  names() {
    const found = new Set([...this.page.keys()].filter(name => this.page.get(name) !== null))
    try {
      for (let at = 0; at < localStorage.length; at++) {
        const key = localStorage.key(at) ?? "", name = key.slice(this.prefix.length)
        if (key.startsWith(this.prefix) && !key.endsWith("~") && this.page.get(name) !== null) found.add(name)
      }
    } catch {
      this.works = false
    }
    return [...found].sort()
  }

  /** @param {string} name */
  raw(name) {
    const kept = this.page.get(name)
    if (kept !== undefined) return kept
    try {
      return localStorage.getItem(this.prefix + name)
    } catch {
      this.works = false
      return null
    }
  }
}

/**
 * @param {string | null} raw
 * @param {Check<any>} check
 * @returns {any} null for anything but a value that the check lets through, of this version or one that became it
 */
export function readable(raw, check) {
  try {
    let found = JSON.parse(raw ?? "null")
    for (let step; (step = Object.hasOwn(MIGRATIONS, found?.version) && MIGRATIONS[found.version]);) found = step(found)
    return found?.version === VERSION && check(found) ? found : null
  } catch {
    return null
  }
}
