/** The course of this worker, and its caches, which it shares with all sites of the origin. */

export const scope = /** @type {any} */ (self)
/** @type {{id: string, languages: string[]}} set by the first line of `sw.js` */
const {id, languages} = scope.COURSE
export const LANGUAGES = languages
export const ROOT = new URL("./", location.href)

/**
 * Name of the cache. Neither an id nor a path contains a space, so no name is a prefix of another. The number is the
 * version of the format.
 */
export const CACHE = `course ${id} ${ROOT.pathname} 1`

/**
 * @param {string} url
 * @returns {string | null} its path below the root, null where it is not of this course: below a site at the root of an
 *   origin there may be other sites
 */
export function pathOf(url) {
  const {origin, pathname} = new URL(url)
  if (origin !== ROOT.origin || !pathname.startsWith(ROOT.pathname)) return null
  try {
    const path = decodeURIComponent(pathname.slice(ROOT.pathname.length))
    return ["", "index.html"].includes(path) || LANGUAGES.includes(languageOf(path)) ? path : null
  } catch {
    return null
  }
}

/** @param {string} path below the root */
export const languageOf = path => path.split("/")[0] ?? ""

/**
 * Deletes the caches of this course, also those of the former worker, which had one cache per version.
 *
 * @param {string} [except] name of a cache to keep
 */
export async function deleteCaches(except) {
  const former = new RegExp(`^course-${id}-[0-9a-f]{16}$`)
  for (const name of await caches.keys()) {
    const [first, , path] = name.split(" ")
    const own =
      (first === "course" && path === ROOT.pathname) ||
      (former.test(name) && (await (await caches.open(name)).match(ROOT)))
    if (own && name !== except) await caches.delete(name)
  }
}
