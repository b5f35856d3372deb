/**
 * The search worker of the theme, with inflected words found.
 *
 * The theme appends a wildcard to every word typed, and lunr does not stem wildcard terms: “säljare” would miss
 * “säljaren”. So the words are stemmed here before the theme sees them, and its wildcard does the rest. The index
 * stays unstemmed. The theme's own worker is named in the query, because its file name changes with its version.
 */
{
  const scope = /** @type {any} */ (self)
  /** @type {WeakSet<Event>} */
  const stemmed = new WeakSet()

  addEventListener("message", event => {
    const {type, data} = event.data
    const language = Object.keys(scope.lunr ?? {}).find(name => name.length === 2 && scope.lunr[name]?.stemmer)
    if (type !== 2 || typeof data !== "string" || !language || stemmed.has(event)) return
    /** @param {string} word */
    const stem = word => scope.lunr[language].stemmer(new scope.lunr.Token(word.toLowerCase())).toString()
    const query = data.replace(/\p{Script=Latin}{4,}/gu, stem)
    if (query === data) return
    event.stopImmediatePropagation()
    const better = new MessageEvent("message", {data: {type, data: query}})
    stemmed.add(better)
    dispatchEvent(better)
  })

  scope.importScripts(location.search.slice(1))
}
