/**
 * Responds to requests: from the cache where the version is complete, else from the server, and from the cache again
 * where the server does not respond.
 */

import {LANGUAGES, languageOf} from "./course.js"
import {readFile} from "./files.js"
import {hasNext, hasOpenPage, markIncomplete, readList, saveState, showNext, state} from "./versions.js"

/** @typedef {import("./files.js").Entry} Entry */

/** Milliseconds that a page waits for the network before it gets a cached file of an incomplete version. */
const NETWORK_TIMEOUT = 3_000
const OFFLINE_PAGE = "offline.html"

/**
 * @param {any} event a FetchEvent
 * @param {string} path of the requested file, below the root
 * @param {Set<string>} leaving ids of pages that are about to be left
 * @returns {Promise<Response>}
 */
export async function answer(event, path, leaving) {
  const {request} = event
  const navigates = request.mode === "navigate"
  const {entry, version, complete} = await locate(event, path, leaving).catch(() => NOWHERE)
  if (entry?.path.startsWith(`${path}/`)) {
    const url = new URL(request.url)
    return Response.redirect(`${url.origin}${url.pathname}/${url.search}`)
  }
  if (entry && version && complete) {
    const cached = await readFile(entry).catch(() => null)
    if (cached) return cached
    event.waitUntil(markIncomplete(version).then(saveState))
  }
  try {
    return await fromServer(request, entry)
  } catch (error) {
    const page = navigates && (await offlinePage(languageOf(path)).catch(() => null))
    if (page) return page
    throw error
  }
}

/** @typedef {{entry: Entry | null, version: string | undefined, complete: boolean}} Located */

/** @type {Located} */
const NOWHERE = {entry: null, version: undefined, complete: false}

/**
 * Finds the file in the version that the page was made from, or in the current one.
 *
 * @param {any} event
 * @param {string} path
 * @param {Set<string>} leaving
 * @returns {Promise<Located>}
 */
async function locate(event, path, leaving) {
  const now = await state()
  const navigates = event.request.mode === "navigate"
  // The page at the root belongs to all languages.
  const language =
    languageOf(path) in now.languages ? languageOf(path) : (LANGUAGES.find(code => now.languages[code]?.current) ?? "")
  if (navigates && (await hasNext(language)) && !(await hasOpenPage(leaving))) await showNext(language)
  const current = now.languages[language]?.current
  for (const version of navigates ? [current] : [now.pages[event.clientId], current]) {
    const files = (await readList(version))?.files ?? {}
    const name = spellings(path).find(name => Object.hasOwn(files, name))
    if (!version || name === undefined) continue
    const complete = now.complete.includes(version)
    if (complete && event.resultingClientId) {
      now.pages[event.resultingClientId] = version
      event.waitUntil(saveState())
    }
    return {entry: {path: name, digest: files[name] ?? ""}, version, complete}
  }
  return NOWHERE
}

/**
 * Returns the paths under which a server may have a page, with and without directory URLs. One that continues after a
 * slash belongs to a directory that was requested without its slash.
 *
 * @param {string} path
 */
const spellings = path =>
  path === "" || path.endsWith("/")
    ? [path, `${path}index.html`]
    : [path, path.replace(/(^|\/)index\.html$/, "$1"), `${path}/`, `${path}/index.html`, `${path}.html`]

/**
 * Fetches from the server. If it is late or fails, falls back to the cached file, where there is one.
 *
 * @param {Request} request
 * @param {Entry | null} entry null where the file is in no version
 */
async function fromServer(request, entry) {
  const fetching = fetch(request)
  if (!entry) return fetching
  const timeout = new Promise(resolve => setTimeout(resolve, NETWORK_TIMEOUT))
  const response = await Promise.race([fetching, timeout]).catch(() => null)
  if (response instanceof Response && (response.ok || response.type === "opaqueredirect")) return response
  return (await readFile(entry).catch(() => null)) ?? fetching
}

/**
 * @param {string} language
 * @returns {Promise<Response | null>} the page shown in place of one that is not in the cache
 */
async function offlinePage(language) {
  const {languages} = await state()
  for (const code of [language, ...LANGUAGES]) {
    const path = `${code}/${OFFLINE_PAGE}`
    const digest = (await readList(languages[code]?.current))?.files[path]
    const page = digest && (await readFile({path, digest}))
    if (page) return new Response(page.body, {status: 503, headers: page.headers})
  }
  return null
}
