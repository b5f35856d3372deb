/**
 * The service worker, which makes the course available offline. Installation fetches nothing, so it never takes long; a
 * page asks the worker to cache its language. A new version of the course needs no new worker, so no worker ever
 * replaces another under an open page.
 *
 * Messages from pages: cache a language, show its next version, the learner knows that the course is available offline,
 * the page is about to be left. Pages of earlier versions send them too, so their names stay.
 *
 * @typedef {{keep: string} | {show: string} | {told: true} | {leaving: true}} Message
 */

import {answer} from "./answer.js"
import {CACHE, deleteCaches, pathOf, scope} from "./course.js"
import {runRound} from "./rounds.js"
import {saveState, showNext, state} from "./versions.js"

/** @type {Set<string>} ids of pages that are about to be left */
const leaving = new Set()

/**
 * Handles a message of a page.
 *
 * @param {Message} message
 * @param {string} page client id of the sender
 * @returns {Promise<any>} the reply: a `Report` to `keep`, nothing to others
 */
async function handleMessage(message, page) {
  if ("keep" in message) return runRound(message.keep)
  if ("show" in message) return showNext(message.show)
  if ("told" in message) {
    ;(await state()).told = true
    return saveState()
  }
  if ("leaving" in message) {
    leaving.add(page)
    // If the page is still there after five seconds, the link was a download.
    setTimeout(() => leaving.delete(page), 5_000)
  }
}

scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(deleteCaches(CACHE)))

scope.addEventListener("message", (/** @type {any} */ event) => {
  const {
    data,
    ports: [port],
    source
  } = event
  // Pages of the former worker ask it by a string to take over. It ignores them, because taking over made clicks hang.
  if (data && typeof data === "object")
    event.waitUntil(handleMessage(data, source.id).then(reply => port?.postMessage(reply)))
})

scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const {request} = event
  const path = pathOf(request.url)
  if (path !== null && request.method === "GET" && !request.headers.has("range"))
    event.respondWith(answer(event, path, leaving))
})
