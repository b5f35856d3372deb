/**
 * Searches a course, in the place of the theme's search worker.
 *
 * The theme's engine stems no word of a query, and takes a Chinese word that it does not know for single characters.
 * So its worker loads the stemmers, and gets an empty index. The query string of this worker names that of the theme.
 *
 * The index and the stemmers are loaded by the first query: most pages are read without a search.
 */

import {search} from "./search/engine.js"
import {loadIndex} from "./search/index.js"

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
const scope = /** @type {any} */ (self)
const passed = /** @type {WeakSet<Event>} */ (new WeakSet())

/** Reads an index, and lets the theme's worker load the stemmers. @param {Parameters<typeof loadIndex>[0]} index */
function prepare(index) {
  loadIndex(index)
  scope.importScripts(location.search.slice(1))
  const emptied = new MessageEvent("message", {data: {type: SETUP, data: {options: {}, ...index, docs: []}}})
  passed.add(emptied)
  dispatchEvent(emptied)
}

let loading = /** @type {Promise<void> | null} */ (null)
let latest = ""

/** Answers a query unless a later one has come meanwhile. @param {string} query */
async function answer(query) {
  latest = query
  if (query.trim()) {
    loading ??= fetch("../../../search/search_index.json").then(async response => prepare(await response.json()))
    await loading.catch(() => {
      // The next query tries again.
      loading = null
    })
  }
  if (query === latest) postMessage({type: RESULT, data: {items: search(query)}})
}

addEventListener("message", event => {
  const {type, data} = event.data
  if (passed.has(event) || (type !== SETUP && type !== QUERY)) return
  event.stopImmediatePropagation()
  if (type === QUERY) answer(data)
  // The theme brings the index where it marks the words of a query in pages.
  else loading ??= Promise.resolve(data).then(prepare)
})

postMessage({type: READY})
