/** Reads all records, and writes many in one transaction: all or none. */

import {recordKeys} from "./record_keys.js"
import {isSetting} from "./settings.js"

/** @typedef {import("./store.js").Store} Store */

/**
 * @param {Store} store
 * @returns {Map<string, string>} JSON of all records by key, including those set aside, without the settings
 */
export function everything(store) {
  const raws = new Map(recordKeys(store).map(key => [key, store.raw(key) ?? ""]))
  try {
    for (const [name, raw] of Object.entries(localStorage))
      if (name.startsWith(store.prefix)) raws.set(name.slice(store.prefix.length), raw)
  } catch {
    // The storage is blocked: there are only the records in memory.
  }
  return new Map([...raws].filter(([key]) => !isSetting(key)))
}

/**
 * @param {Store} store
 * @param {Map<string, string | null>} raws JSON by key, null to erase
 * @returns {boolean} false where the storage is full or blocked, and nothing has changed
 */
export function write(store, raws) {
  const before = new Map([...raws.keys()].map(key => [key, store.raw(key)]))
  try {
    writeAll(store, raws)
  } catch {
    try {
      // New records are removed first, so that there is room to restore the old ones.
      writeAll(store, new Map([...raws.keys()].map(key => [key, null])))
      writeAll(store, before)
    } catch {
      store.works = false
    }
    return false
  }
  for (const key of raws.keys()) store.page.delete(key)
  return true
}

/**
 * Erases first, which makes room for what is written.
 *
 * @param {Store} store
 * @param {Map<string, string | null>} raws
 */
function writeAll(store, raws) {
  for (const [key, raw] of raws) if (raw === null) localStorage.removeItem(store.prefix + key)
  for (const [key, raw] of raws) if (raw !== null) localStorage.setItem(store.prefix + key, raw)
}
