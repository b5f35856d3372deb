/**
 * The records in the browser's storage, each under its own key (`keys.js`), as JSON.
 *
 * A blocked, full or corrupt storage never throws. `works` turns false when a record could not be stored; it then stays
 * in memory, as long as the page is open, for all that the page shows.
 */

import {asideKey, prefix} from "./keys.js"
import {isAnswer} from "./records/answer.js"
import {readRecord, VERSION} from "./records/version.js"

/** @typedef {import("./records/answer.js").Answer} Answer */
/**
 * @template T
 * @typedef {import("./records/version.js").Check<T>} Check
 */

/** A temporary key. Its record has the size of a long answer. */
const PROBE = "course:probe"

/** What the stores of one course in a page keep in memory, by their prefix: JSON by key, null for erased records. */
const memory = /** @type {Record<string, Map<string, string | null>>} */ ({})

export class Store {
  /**
   * @param {string} course
   * @param {boolean} [lasting] false: records stay in memory, and are not stored
   */
  constructor(course, lasting = true) {
    this.lasting = lasting
    this.course = course
    this.prefix = prefix(course)
    this.works = true
    memory[this.prefix] ??= new Map()
    /** @type {Map<string, string | null>} */
    this.page = (lasting && memory[this.prefix]) || new Map()
  }

  /**
   * @template T
   * @overload
   * @param {string} key of a record
   * @param {Check<T>} check
   * @returns {T | null}
   */
  /**
   * @overload
   * @param {string} key
   * @returns {Answer | null}
   */
  /**
   * @param {string} key
   * @param {Check<any>} check
   */
  get(key, check = isAnswer) {
    return readRecord(this.raw(key), check)
  }

  /**
   * @param {string} key
   * @param {object | null} value null erases
   * @param {Check<any>} check
   */
  set(key, value, check = isAnswer) {
    const old = this.raw(key)
    const raw = value && JSON.stringify({version: VERSION, ...value})
    if (!this.lasting) return void this.page.set(key, raw)
    try {
      // A record that cannot be read, because it is corrupt or of a newer version, is set aside, not overwritten.
      if (old !== null && !readRecord(old, check)) localStorage.setItem(this.prefix + asideKey(key), old)
      if (raw === null) localStorage.removeItem(this.prefix + key)
      else localStorage.setItem(this.prefix + key, raw)
      this.page.delete(key)
    } catch {
      this.works = false
      this.page.set(key, raw)
    }
  }

  /**
   * Tests whether a long answer can be stored, before one is lost, and stores the records in memory where possible.
   */
  check() {
    if (!this.lasting) return
    try {
      localStorage.setItem(PROBE, PROBE.repeat(100))
      localStorage.removeItem(PROBE)
      for (const [key, raw] of this.page) {
        if (raw === null) localStorage.removeItem(this.prefix + key)
        else localStorage.setItem(this.prefix + key, raw)
        this.page.delete(key)
      }
      this.works = true
    } catch {
      this.works = false
    }
  }

  /** @param {string} key @returns {string | null} the JSON under it */
  raw(key) {
    const kept = this.page.get(key)
    if (kept !== undefined) return kept
    try {
      return localStorage.getItem(this.prefix + key)
    } catch {
      this.works = false
      return null
    }
  }
}
