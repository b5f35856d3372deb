/**
 * The course without a network: everything is fetched on the first visit, and shown from there.
 *
 * The script that loads this one sets `COURSE`: `prefix` of all caches of the course, `cache` of this version, and
 * `files`, paths below the folder of that script. A version is kept whole or not at all, so that a question and its
 * answers never come from two. A new one waits until a page asks for it. The page of the first visit goes on without:
 * a worker that had claimed it would, in Chromium, keep the next version waiting.
 */
{
  const scope = /** @type {any} */ (self)
  /** @type {{prefix: string, cache: string, files: string[]}} */
  const course = scope.COURSE
  const root = new URL("./", location.href)

  /** @param {Event} event */
  const install = async event => {
    const cache = await caches.open(course.cache)
    // The browser's own cache may hold files of the version before.
    await cache.addAll(course.files.map(path => new Request(new URL(path, root), {cache: "no-cache"})))
    if (!scope.registration.active) scope.skipWaiting()
    return event
  }

  const activate = async () => {
    const names = await caches.keys()
    await Promise.all(names.filter(name => name.startsWith(course.prefix) && name !== course.cache).map(name => caches.delete(name)))
  }

  /**
   * @param {Request} request
   * @returns {Promise<Response>}
   */
  const respond = async request => {
    const url = new URL(request.url), cache = await caches.open(course.cache), query = url.search
    url.search = url.hash = ""
    const found = await cache.match(url)
    // A worker reads its own query, and a response from the cache would have it forget that.
    if (found) return query && request.destination === "worker" ? new Response(found.body, found) : found
    if (request.mode === "navigate" && await cache.match(`${url}/`)) return Response.redirect(`${url}/`)
    try {
      return await fetch(request)
    } catch (error) {
      const language = url.pathname.slice(root.pathname.length).split("/")[0]
      const missing = request.mode === "navigate" && (await cache.match(new URL(`${language}/404.html`, root)) ?? await cache.match(new URL("404.html", root)))
      if (missing) return missing
      throw error
    }
  }

  scope.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install(event)))
  scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(activate()))
  scope.addEventListener("message", (/** @type {MessageEvent} */ event) => event.data === "take over" && scope.skipWaiting())
  scope.addEventListener("fetch", (/** @type {any} */ event) => {
    const {request} = event
    if (request.method === "GET" && request.url.startsWith(root.href)) event.respondWith(respond(request))
  })
}
