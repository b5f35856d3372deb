/**
 * Moves records of earlier versions from `course:<course>:<key>`, which did not identify the site, to the current keys.
 *
 * An open page of such a version may still write under the old keys, so this runs whenever a page is opened.
 */

import {LANGUAGE} from "./settings.js"

/**
 * Returns the prefix of the keys of such versions.
 *
 * @param {string} course id
 */
export const earlierPrefix = course => `course:${course}:`

/** Keys of such versions. An id could be any text, so that of another course may have this one as a prefix. */
const KEYS = /^(?:language$|@|[\w-]+(?:\+\w+)?\/)/

/**
 * @param {import("./store.js").Store} store
 * @returns {Map<string, string>} JSON by key of the records that were not moved, because their new key is taken
 */
export function migrate({course, prefix}) {
  const old = earlierPrefix(course)
  const left = new Map()
  try {
    const keys = Object.keys(localStorage).flatMap(name => (name.startsWith(old) ? [name.slice(old.length)] : []))
    for (const key of keys.filter(key => KEYS.test(key))) {
      const raw = localStorage.getItem(old + key) ?? ""
      const there = localStorage.getItem(prefix + key)
      if (there === null) move(old + key, prefix + key, raw)
      else if (there === raw || key === LANGUAGE) localStorage.removeItem(old + key)
      else left.set(key, raw)
    }
  } catch {
    // The storage is blocked or full: the other records are moved at a later visit.
  }
  return left
}

/**
 * @param {string} from name in the storage
 * @param {string} to
 * @param {string} raw
 */
function move(from, to, raw) {
  try {
    localStorage.setItem(to, raw)
    localStorage.removeItem(from)
  } catch {
    // There may be no room for two copies.
    localStorage.removeItem(from)
    try {
      localStorage.setItem(to, raw)
    } catch (error) {
      localStorage.setItem(from, raw)
      throw error
    }
  }
}
