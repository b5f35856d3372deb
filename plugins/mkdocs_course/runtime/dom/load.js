/**
 * Loads modules in a way that can be tried again. Until 2026, browsers never ask again for a module that once failed to
 * come, for as long as the page is open: https://github.com/whatwg/html/issues/6768
 *
 * Scripts import a module as usual. In the files of a site, `import()` is this function: see `view/scripts/bundle.py`.
 */

const root = new URL("../", import.meta.url)

/** The files that have come, or are on their way, by path. @type {Record<string, Promise<unknown>>} */
const files = {}

/**
 * Imports a module once its file has come, and those of all that it imports.
 *
 * @param {string[]} paths of the files below the folder of the runtime, that of the module first
 * @returns {Promise<any>}
 */
export const load = (...paths) =>
  Promise.all(
    paths.map(
      path =>
        (files[path] ??= fetch(root + path)
          // What has been read to the end is in the cache, except in a private window of WebKit, which asks twice.
          .then(it => (it.ok ? it.text() : Promise.reject(it)))
          .catch(it => {
            delete files[path]
            throw it
          }))
    )
  ).then(() => import(root + /** @type {string} */ (paths[0])))
