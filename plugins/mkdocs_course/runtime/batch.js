/** Many records at once: all of them are written, or none. */

import {pack, parsed} from "./archive.js"
import {merge} from "./merge.js"
import {current} from "./records.js"

/** @typedef {import("./store.js").Store} Store */

/**
 * @param {Store} store
 * @returns {Map<string, string>} all that is kept, by name, also what was set aside; not the language, which is no
 *   work of the learner's
 */
export function everything(store) {
  const found = new Map(store.names().map(name => [name, store.raw(name) ?? ""]))
  try {
    for (const [key, raw] of Object.entries(localStorage)) if (key.startsWith(store.prefix)) found.set(key.slice(store.prefix.length), raw)
  } catch {
    // Then only what lives in the page is there.
  }
  found.delete("language")
  return found
}

/**
 * @param {Store} store
 * @param {Map<string, string | null>} raws by name, null for what is erased
 * @returns {boolean} false where there is no room or no storage: then all is as it was before
 */
export function write(store, raws) {
  const before = new Map([...raws.keys()].map(name => [name, store.raw(name)]))
  try {
    put(store, raws)
  } catch {
    try {
      // What came goes first, whatever its size, so that there is room for what was.
      put(store, new Map([...raws.keys()].map(name => [name, null])))
      put(store, before)
    } catch {
      store.works = false
    }
    return false
  }
  for (const name of raws.keys()) store.page.delete(name)
  return true
}

/**
 * What goes makes room for what comes.
 *
 * @param {Store} store
 * @param {Map<string, string | null>} raws
 */
function put(store, raws) {
  for (const [name, raw] of raws) if (raw === null) localStorage.removeItem(store.prefix + name)
  for (const [name, raw] of raws) if (raw !== null) localStorage.setItem(store.prefix + name, raw)
}

/**
 * @param {Store} store
 * @param {Record<string, any>} there the entries of a file
 */
function plan(store, there) {
  const here = pack(store).entries, merged = merge(here, there)
  /** @type {Map<string, string | null>} */
  const raws = new Map()
  for (const [name, record] of merged.changes) {
    const old = store.raw(name)
    // As the store does it: what cannot be read is set aside, not overwritten.
    if (old !== null && !Object.hasOwn(here, name)) raws.set(`${name}~`, old)
    raws.set(name, record && JSON.stringify(record))
  }
  return {merged, raws}
}

/**
 * @param {Store} store
 * @param {Record<string, any>} there the entries of a file
 * @returns {import("./merge.js").Merged | null} what came, null where there was no room for it
 */
export function take(store, there) {
  const {merged, raws} = plan(store, there)
  return write(store, raws) ? merged : null
}

/**
 * Puts back what was erased, beside what has come since.
 *
 * @param {Store} store
 * @param {Map<string, string>} erased raw by name
 * @returns {boolean} false where there was no room for it
 */
export function restore(store, erased) {
  const {raws} = plan(store, Object.fromEntries([...erased].map(([name, raw]) => [name, parsed(raw)])))
  for (const [name, raw] of erased) {
    // What this version cannot read comes back as it was, too.
    if (store.raw(name) === null && (raws.has(name) || !current(name, parsed(raw)))) raws.set(name, raw)
  }
  return write(store, raws)
}
