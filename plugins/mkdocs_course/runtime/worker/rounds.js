/** Rounds that fetch the missing files of a language. A page requests each round; fetched files stay. */

import {deleteCaches, ROOT, scope} from "./course.js"
import {DAY, fetchAll, isAbandoned, request} from "./fetching.js"
import {digestOf, findMissing, readFile, writeFile} from "./files.js"
import {deleteUnused, entriesOf, hasNext, listEntry, readList, saveState, state} from "./versions.js"

/**
 * What a page gets after a round. Pages of earlier versions read these fields, so their names stay.
 *
 * @typedef {object} Report
 * @property {boolean} kept whether the current version is complete
 * @property {boolean} next whether a newer version is complete
 * @property {boolean} again whether another round soon may fetch more
 * @property {boolean} told whether the learner knows that the course is available offline
 * @property {Record<string, string>} words for messages about it
 */

/** @type {Map<string, Promise<Report>>} */
const rounds = new Map()

/**
 * Runs a round, unless one is running for the language.
 *
 * @param {string} language
 * @returns {Promise<Report>}
 */
export function runRound(language) {
  const round = rounds.get(language) ?? fetchMissing(language).finally(() => rounds.delete(language))
  rounds.set(language, round)
  return round
}

/** Fetches what is missing of the next version, or of the current one. @param {string} language */
async function fetchMissing(language) {
  const now = await state()
  now.languages[language] ??= {}
  const known = now.languages[language]
  const updated = await updateList(language)
  if (!now.languages[language]) return {kept: false, next: false, again: false, told: now.told, words: {}}
  const version = known.next ?? known.current
  const list = await readList(version)
  let unfinished = !updated
  if (version && list) {
    const entries = entriesOf(list)
    // In an incomplete version each file is read, because reading deletes corrupt ones.
    if (!now.complete.includes(version)) for (const entry of entries) await readFile(entry)
    if (updated) await fetchAll(language, await findMissing(entries))
    const lacking = (await findMissing(entries)).filter(({digest}) => !isAbandoned(now.failures[digest]))
    now.complete = [...now.complete.filter(name => name !== version), ...(lacking.length ? [] : [version])]
    unfinished ||= lacking.length > 0
    await deleteUnused()
  }
  await saveState()
  const kept = known.current !== undefined && now.complete.includes(known.current)
  return {kept, next: await hasNext(language), again: unfinished, told: now.told, words: list?.words ?? {}}
}

/**
 * Fetches the list of the version that the server has.
 *
 * @param {string} language
 * @returns {Promise<boolean>} false where the server does not respond with a list
 */
async function updateList(language) {
  const now = await state()
  const known = now.languages[language] ?? {}
  try {
    const {ok, status, bytes, type} = await request(new URL(`${language}/offline.json`, ROOT), "no-cache")
    if (status === 404 || status === 410) await removeLanguage(language)
    // Anything but a list, such as the login page of a network, counts as no response.
    if (!ok || !JSON.parse(new TextDecoder().decode(bytes)).files) return false
    const version = await digestOf(bytes)
    delete known.gone
    await writeFile(listEntry(version), bytes, type)
    if (known.current && known.current !== version && now.complete.includes(known.current)) {
      known.next = version
    } else {
      known.current = version
      delete known.next
    }
    return true
  } catch {
    return false
  }
}

/**
 * Removes a language that the server has not had for a day. Before that it may be a fault of the server.
 *
 * @param {string} language
 */
async function removeLanguage(language) {
  const now = await state()
  const known = now.languages[language]
  if (!known) return
  known.gone ??= Date.now()
  if (Date.now() - known.gone < DAY) return
  delete now.languages[language]
  if (Object.values(now.languages).some(({current}) => current)) return saveState()
  now.languages = {}
  await deleteCaches()
  await scope.registration.unregister()
}
