/**
 * Answers kept in the browser, one key each: `course:<course>:<quiz>/<question>`.
 *
 * Blocked, full, corrupt or foreign storage never throws. `works` turns false when something could not be kept;
 * answers then live as long as the page.
 *
 * @typedef {object} Answer
 * @property {string} digest of the question's meaning when it was answered
 * @property {string[]} response ids that were chosen
 * @property {string[]} prints fingerprints of their wording, “” where an id was written
 * @property {number} score 0 to 1
 * @property {number} attempts from 1
 * @property {string} at ISO 8601 time of the answer
 */

const VERSION = 1

export class Store {
  /** @param {string} course */
  constructor(course) {
    this.prefix = `course:${course}:`
    this.works = true
    /** @type {Map<string, string | null>} */
    this.page = new Map()
  }

  /**
   * @param {string} name `<quiz>/<question>`
   * @returns {Answer | null}
   */
  get(name) {
    return readable(this.raw(name))
  }

  /**
   * @param {string} name
   * @param {Answer | null} answer null erases
   */
  set(name, answer) {
    const key = this.prefix + name, old = this.raw(name)
    const value = answer && JSON.stringify({version: VERSION, ...answer})
    try {
      // What is not ours to read (damaged, or from a newer version) is set aside, not overwritten.
      if (old !== null && !readable(old)) localStorage.setItem(`${key}~`, old)
      if (value === null) localStorage.removeItem(key)
      else localStorage.setItem(key, value)
      this.page.delete(name)
    } catch {
      this.works = false
      this.page.set(name, value)
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
 * @returns {Answer | null} null for anything but an answer of this version
 */
function readable(raw) {
  try {
    const found = JSON.parse(raw ?? "null")
    const texts = (/** @type {unknown} */ list) => Array.isArray(list) && list.every(each => typeof each === "string")
    const whole = found?.version === VERSION && texts([found.digest, found.at]) && texts(found.response) && found.response.length > 0 && texts(found.prints) &&
      typeof found.score === "number" && found.score >= 0 && found.score <= 1 && Number.isInteger(found.attempts) && found.attempts > 0
    return whole ? found : null
  } catch {
    return null
  }
}
