/** Keeps the anchor when the learner switches language, and remembers the language they chose. */

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
