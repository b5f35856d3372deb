/** The keys of all records in a store. */

import {isAside} from "./keys.js"
import {isSetting} from "./settings.js"

/** @typedef {import("./store.js").Store} Store */

/**
 * @param {Store} store
 * @returns {string[]} sorted keys, without those of records set aside and of settings
 */
export function recordKeys(store) {
  const {page, prefix} = store
  const keys = new Set([...page.keys()].filter(key => page.get(key) !== null))
  try {
    for (const name of Object.keys(localStorage)) {
      const key = name.slice(prefix.length)
      if (name.startsWith(prefix) && !isAside(key) && !isSetting(key) && page.get(key) !== null) keys.add(key)
    }
  } catch {
    store.works = false
  }
  return [...keys].sort()
}
