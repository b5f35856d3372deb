/**
 * The cached files, by the digest of their bytes, so that languages and versions share equal files.
 *
 * @typedef {{path: string, digest: string}} Entry a file of a version: its path below the root, and the digest of its
 *   bytes
 */

import {CACHE, ROOT} from "./course.js"

const store = () => caches.open(CACHE)

/** Returns the first half of the SHA-256 digest, in hexadecimal. @param {BufferSource} bytes */
export async function digestOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return [...sum.subarray(0, 16)].map(byte => byte.toString(16).padStart(2, "0")).join("")
}

/**
 * Returns the key in the cache. It has the file's extension, because files with the same bytes may differ in type.
 *
 * @param {Entry} entry
 */
const key = ({path, digest}) => new URL(digest + (/\.\w+$/.exec(path)?.[0] ?? ".html"), ROOT).href

/**
 * Reads a cached file. The response is a new one without an address, because a fetched one has the address in one
 * language, and scripts read their own.
 *
 * @param {Entry} entry
 * @returns {Promise<Response | null>} null where the file is missing or corrupt
 */
export async function readFile(entry) {
  // Looking into a cache that is gone makes no new one.
  const cached = await caches.match(key(entry), {cacheName: CACHE})
  const bytes = await cached?.arrayBuffer()
  if (!cached || !bytes) return null
  if ((await digestOf(bytes)) === entry.digest) return new Response(bytes, {headers: cached.headers})
  await (await store()).delete(key(entry))
  return null
}

/**
 * @param {Entry} entry
 * @param {BufferSource} bytes
 * @param {string | null} type media type
 */
export async function writeFile(entry, bytes, type) {
  await (await store()).put(
    key(entry),
    new Response(bytes, {headers: {"content-type": type ?? "application/octet-stream"}})
  )
}

/**
 * @param {Entry[]} entries
 * @returns {Promise<Entry[]>} those that are not cached
 */
export async function findMissing(entries) {
  const known = new Set((await (await store()).keys()).map(({url}) => url))
  return entries.filter(entry => !known.has(key(entry)))
}

/** Deletes all files but these. @param {Entry[]} entries */
export async function deleteFilesExcept(entries) {
  const cache = await store()
  const kept = new Set([STATE, ...entries.map(key)])
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request)
}

const STATE = new URL("state.json", ROOT).href

/** @returns {Promise<any>} the last argument of `writeState`, undefined where it is lost */
export async function readState() {
  try {
    return await (await (await store()).match(STATE))?.json()
  } catch {
    return undefined
  }
}

/** @param {object} state */
export async function writeState(state) {
  await (await store()).put(STATE, new Response(JSON.stringify(state)))
}
