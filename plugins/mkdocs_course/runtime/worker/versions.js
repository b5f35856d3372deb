/**
 * The versions of each language: the current one, the next one, and those of open pages.
 *
 * A version is a list of files, `<language>/offline.json`, and is identified by the digest of that list. The names in
 * `State` are stored.
 *
 * @typedef {import("./files.js").Entry} Entry
 * @typedef {{files: Record<string, string>, words: Record<string, string>}} List digests by path, and words for
 *   messages about the version
 *
 * @typedef {object} State
 * @property {Record<string, {current?: string, next?: string, gone?: number}>} languages versions by language; `gone`
 *   is the time in milliseconds at which the server first had no list
 * @property {string[]} complete versions whose files are all cached, except those that the server refuses
 * @property {Record<string, {tries: number, until: number, refused: boolean}>} failures by digest of the file: number
 *   of tries, the time in milliseconds before which there is no other, and whether the server refused the last one
 * @property {Record<string, string>} pages version by client id of the page
 * @property {boolean} told whether the learner knows that the course is available offline
 */

import {pathOf, scope} from "./course.js"
import {deleteFilesExcept, readFile, readState, writeState} from "./files.js"

/** So many closed pages are remembered: they may return from the back/forward cache. */
const CLOSED_PAGES = 20

/** @type {Promise<State> | undefined} */
let loading

/** @returns {Promise<State>} */
export const state = () =>
  (loading ??= readState().then(read => ({languages: {}, complete: [], failures: {}, pages: {}, told: false, ...read})))

/** Writes the state, unless no language is left in it: pages that are still open go on asking the worker. */
export async function saveState() {
  const now = await state()
  if (Object.keys(now.languages).length) await writeState(now)
}

/** @param {string} version */
export const listEntry = version => ({path: "offline.json", digest: version})

/** @type {Map<string, List>} */
const lists = new Map()

/**
 * @param {string | undefined} version
 * @returns {Promise<List | null>} null where there is no such version, or its list is lost
 */
export async function readList(version) {
  if (!version) return null
  const list = lists.get(version) ?? (await (await readFile(listEntry(version)))?.json())
  if (list) lists.set(version, list)
  return list ?? null
}

/** @param {List} list */
export const entriesOf = list => Object.entries(list.files).map(([path, digest]) => ({path, digest}))

/** Lets the next round check each file of a version. @param {string} version of which a file is missing or corrupt */
export async function markIncomplete(version) {
  const {complete} = await state()
  if (complete.includes(version)) complete.splice(complete.indexOf(version), 1)
}

/**
 * @param {string} language
 * @returns {Promise<boolean>} whether a newer version is complete
 */
export async function hasNext(language) {
  const {languages, complete} = await state()
  const next = languages[language]?.next
  return next !== undefined && complete.includes(next)
}

/**
 * Makes the next version the current one: pages opened from now on show it.
 *
 * @param {string} language
 */
export async function showNext(language) {
  const known = (await state()).languages[language]
  if (!known || !(await hasNext(language))) return
  known.current = known.next
  delete known.next
  await saveState()
}

/** Deletes the files of versions that no language and no page uses. */
export async function deleteUnused() {
  const now = await state()
  const open = new Set(
    (await scope.clients.matchAll({includeUncontrolled: true})).map((/** @type {{id: string}} */ {id}) => id)
  )
  now.pages = Object.fromEntries(
    Object.entries(now.pages).filter(([id], at, all) => open.has(id) || at >= all.length - CLOSED_PAGES)
  )
  const needed = [
    ...new Set([
      ...Object.values(now.languages).flatMap(({current, next}) => [current, next]),
      ...Object.values(now.pages)
    ])
  ]
  /** @type {Entry[]} */
  const entries = []
  for (const version of needed) {
    const list = await readList(version)
    if (version && list) entries.push(listEntry(version), ...entriesOf(list))
  }
  const digests = new Set(entries.map(({digest}) => digest))
  now.complete = now.complete.filter(version => needed.includes(version))
  now.failures = Object.fromEntries(Object.entries(now.failures).filter(([digest]) => digests.has(digest)))
  await deleteFilesExcept(entries)
}

/**
 * @param {Set<string>} leaving ids of pages that are about to be left
 * @returns {Promise<boolean>} whether another page of this course is open
 */
export async function hasOpenPage(leaving) {
  const windows = await scope.clients.matchAll({type: "window", includeUncontrolled: true})
  return windows.some((/** @type {{id: string, url: string}} */ {id, url}) => pathOf(url) !== null && !leaving.has(id))
}
