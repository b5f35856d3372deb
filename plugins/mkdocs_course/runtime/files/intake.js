/** What a file has, or what was erased, is put together with what is kept. */

import {pack, parsed} from "./archive.js"
import {write} from "./batch.js"
import {merge} from "./merge.js"
import {current} from "./records.js"

/** @typedef {import("../learner/store.js").Store} Store */

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
