/** What every page of a course needs: a language switch that remembers, and a search that hears all ways of typing. */

addEventListener("click", event => {
  const link = event.target instanceof Element ? event.target.closest("a[data-language]") : null
  if (!(link instanceof HTMLAnchorElement)) return
  link.hash = location.hash
  try {
    localStorage.setItem(link.dataset.key ?? "", link.dataset.language ?? "")
  } catch {
    // The browser's own languages decide next time.
  }
})

// The theme searches when a key is released. A paste, a dictation and many a Chinese input method release none.
addEventListener("input", ({target}) => {
  if (target instanceof Element && target.matches("[data-md-component=search-query]")) target.dispatchEvent(new KeyboardEvent("keyup"))
})
