/** Many records at once: all of them are written, or none. */

/** @typedef {import("../learner/store.js").Store} Store */

/**
 * @param {Store} store
 * @returns {Map<string, string>} all that is kept, by name, also what was set aside; not the language, which is no
 *   work of the learner's
 */
export function everything(store) {
  const found = new Map(store.names().map(name => [name, store.raw(name) ?? ""]))
  try {
    for (const [key, raw] of Object.entries(localStorage)) if (key.startsWith(store.prefix)) found.set(key.slice(store.prefix.length), raw)
  } catch {
    // Then only what lives in the page is there.
  }
  found.delete("language")
  return found
}

/**
 * @param {Store} store
 * @param {Map<string, string | null>} raws by name, null for what is erased
 * @returns {boolean} false where there is no room or no storage: then all is as it was before
 */
export function write(store, raws) {
  const before = new Map([...raws.keys()].map(name => [name, store.raw(name)]))
  try {
    put(store, raws)
  } catch {
    try {
      // What came goes first, whatever its size, so that there is room for what was.
      put(store, new Map([...raws.keys()].map(name => [name, null])))
      put(store, before)
    } catch {
      store.works = false
    }
    return false
  }
  for (const name of raws.keys()) store.page.delete(name)
  return true
}

/**
 * What goes makes room for what comes.
 *
 * @param {Store} store
 * @param {Map<string, string | null>} raws
 */
function put(store, raws) {
  for (const [name, raw] of raws) if (raw === null) localStorage.removeItem(store.prefix + name)
  for (const [name, raw] of raws) if (raw !== null) localStorage.setItem(store.prefix + name, raw)
}
