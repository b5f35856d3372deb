/** Fetches the files of a version, several at a time. A file that failed is retried after a growing pause. */

import {ROOT} from "./course.js"
import {digestOf, writeFile} from "./files.js"
import {state} from "./versions.js"

/** @typedef {import("./files.js").Entry} Entry */

const PARALLEL_FETCHES = 6
/** In milliseconds. */
export const SECOND = 1000,
  DAY = 86_400 * SECOND
/** A round ends after this many failures in a row without a response. */
const MAX_UNREACHABLE = 4
/** More missing files than these are fetched as one bundle. */
const MAX_SINGLE = 10
/** @type {Record<string, string>} */
const TYPES = {js: "text/javascript", css: "text/css", html: "text/html"}
/** A version counts as complete without a file that the server has refused this many times. */
const MAX_REFUSALS = 3

/**
 * Fetches missing files, and stores the failures.
 *
 * @param {string} language
 * @param {Entry[]} entries
 */
export async function fetchAll(language, entries) {
  const {failures} = await state()
  const missing = new Set(entries)
  const scripts = entries.filter(({path}) => path.endsWith(".js") || path.endsWith(".css"))
  const quizzes = entries.filter(({path}) => path.startsWith(`${language}/assets/quiz/`))
  for (const entry of await fetchBundle("scripts.json", scripts)) missing.delete(entry)
  for (const entry of await fetchBundle(`${language}/quizzes.json`, quizzes)) missing.delete(entry)
  const queue = [...missing].filter(({digest}) => (failures[digest]?.until ?? 0) <= Date.now())
  let unreachable = 0
  const work = async () => {
    while (unreachable < MAX_UNREACHABLE) {
      const entry = queue.shift()
      if (!entry) break
      const {digest} = entry
      const failure = failures[digest]
      const result = await fetchFile(entry, !failure)
      unreachable = result === "unreachable" ? unreachable + 1 : 0
      if (result === "kept") {
        delete failures[digest]
      } else {
        const tries = (failure?.tries ?? 0) + 1
        failures[digest] = {
          tries,
          until: Date.now() + Math.min(2 * SECOND * 4 ** (tries - 1), DAY),
          refused: result === "refused"
        }
      }
    }
  }
  await Promise.all(Array.from({length: PARALLEL_FETCHES}, work))
}

/**
 * Fetches many small files as one bundle, a JSON file with their texts by digest.
 *
 * @param {string} path of the bundle
 * @param {Entry[]} entries
 * @returns {Promise<Entry[]>} those that the bundle had
 */
async function fetchBundle(path, entries) {
  if (entries.length <= MAX_SINGLE) return []
  /** @type {Record<string, string>} */
  let texts
  try {
    const {bytes} = await request(new URL(path, ROOT), "no-cache")
    texts = Object(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return []
  }
  const fetched = []
  for (const entry of entries) {
    const bytes = new TextEncoder().encode(Object.hasOwn(texts, entry.digest) ? texts[entry.digest] : "")
    if ((await digestOf(bytes)) !== entry.digest) continue
    await writeFile(entry, bytes, TYPES[entry.path.split(".").at(-1) ?? ""] ?? null)
    fetched.push(entry)
  }
  return fetched
}

/**
 * Fetches a file, and stores it only if its digest is that of the version. The first try may use the HTTP cache; the
 * address with the digest is new to any cache on the way.
 *
 * @param {Entry} entry
 * @param {boolean} first whether the file has not failed before
 * @returns {Promise<"kept" | "refused" | "differs" | "unreachable">}
 */
async function fetchFile(entry, first) {
  const plain = new URL(entry.path.split("/").map(encodeURIComponent).join("/"), ROOT)
  const versioned = new URL(`?${entry.digest}`, plain)
  for (const url of first ? [plain, versioned] : [versioned]) {
    const answer = await request(url, url === plain ? "force-cache" : "reload").catch(() => null)
    if (!answer) return "unreachable"
    if ((await digestOf(answer.bytes)) === entry.digest) {
      await writeFile(entry, answer.bytes, answer.type)
      return "kept"
    }
    if (!answer.ok) return "refused"
  }
  return "differs"
}

/**
 * Fetches an address, with a time limit.
 *
 * @param {URL} url
 * @param {RequestCache} cache
 */
export async function request(url, cache) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), 30 * SECOND)
  try {
    const response = await fetch(url, {cache, signal: controller.signal})
    return {
      ok: response.ok,
      status: response.status,
      type: response.headers.get("content-type"),
      bytes: await response.arrayBuffer()
    }
  } finally {
    clearTimeout(timer)
  }
}

/** Whether a version is complete without the file. @param {{tries: number, refused: boolean} | undefined} failure */
export const isAbandoned = failure => failure?.refused && failure.tries >= MAX_REFUSALS
