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
 */

/**
 * Whether a value read is what it is taken for.
 *
 * @template T
 * @typedef {(found: any) => boolean} Check
 */

const VERSION = 1
const texts = (/** @type {unknown} */ list) => Array.isArray(list) && list.every(each => typeof each === "string")

/** @type {Check<Answer>} */
const isAnswer = found =>
  texts([found.digest, found.at]) && texts(found.response) && found.response.length > 0 && texts(found.prints) &&
  (found.score === null || typeof found.score === "number" && found.score >= 0 && found.score <= 1) &&
  Number.isInteger(found.attempts) && found.attempts >= 0 && [undefined, 1, 2, 3].includes(found.sure)

export class Store {
  /** @param {string} course */
  constructor(course) {
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
 * @returns {any} null for anything but a value of this version that the check lets through
 */
function readable(raw, check) {
  try {
    const found = JSON.parse(raw ?? "null")
    return found?.version === VERSION && check(found) ? found : null
  } catch {
    return null
  }
}
