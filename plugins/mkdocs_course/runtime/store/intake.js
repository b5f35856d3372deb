/** Merges the records of a file, erased records or those of an earlier version with the stored ones. */

import {pack, parseJson} from "./archive.js"
import {write} from "./batch.js"
import {asideKey} from "./keys.js"
import {merge} from "./merge.js"
import {earlierPrefix} from "./migrate.js"
import {isNewer} from "./records/version.js"
import {current} from "./records.js"

/** @typedef {{store: import("./store.js").Store, index: {quizzes: import("./answers.js").Quizzes}}} Course */

/**
 * @param {Course} course
 * @param {Record<string, any>} there the entries of a file
 * @param {string} [exported] when it was made
 */
function plan({store, index: {quizzes}}, there, exported) {
  const here = pack(store).entries
  const merged = merge(here, there, {quizzes, exported})
  /** @type {Map<string, string | null>} */
  const raws = new Map()
  for (const [key, record] of merged.changes) {
    const old = store.raw(key)
    // As in the store, a record that cannot be read is set aside, not overwritten.
    if (old !== null && !Object.hasOwn(here, key)) raws.set(asideKey(key), old)
    raws.set(key, record && JSON.stringify(record))
  }
  return {merged, raws}
}

/**
 * @param {Course} course
 * @param {{entries: Record<string, any>, exported?: string}} file
 * @returns {import("./merge.js").Merged | null} the result, null where the storage is full
 */
export function take(course, {entries, exported}) {
  const {merged, raws} = plan(course, entries, exported)
  return write(course.store, raws) ? merged : null
}

/**
 * Restores erased records, and merges them with newer ones.
 *
 * @param {Course} course
 * @param {Map<string, string>} erased JSON by key
 * @returns {boolean} false where the storage is full
 */
export function restore(course, erased) {
  const {store} = course
  const {raws} = plan(course, Object.fromEntries([...erased].map(([key, raw]) => [key, parseJson(raw)])))
  for (const [key, raw] of erased) {
    // Records that this version cannot read are restored unchanged.
    if (store.raw(key) === null && (raws.has(key) || !current(key, parseJson(raw)))) raws.set(key, raw)
  }
  return write(store, raws)
}

/**
 * Merges records that an earlier version has stored under its own keys with those under the current keys.
 *
 * @param {Course} course
 * @param {Map<string, string>} old JSON by key
 */
export function adopt(course, old) {
  const {store} = course
  const records = new Map([...old].map(([key, raw]) => [key, parseJson(raw)]))
  const {raws} = plan(course, Object.fromEntries(records))
  for (const [key, raw] of old) {
    if (current(key, records.get(key)) && !isNewer(parseJson(store.raw(key)))) continue
    // A record that cannot be merged is set aside, beside earlier ones.
    let aside = key
    while (raws.has(aside) || store.raw(aside) !== null) aside = asideKey(aside)
    raws.set(aside, raw)
  }
  if (!write(store, raws)) return
  for (const [key, raw] of old) {
    const name = earlierPrefix(store.course) + key
    if (localStorage.getItem(name) === raw) localStorage.removeItem(name)
  }
  dispatchEvent(new StorageEvent("storage"))
}
