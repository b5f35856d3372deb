/** The field of the search, and the tooltips of the theme: what they lack. */

// Escape closes the theme's tooltips, without moving the pointer or the focus (WCAG 1.4.13).
addEventListener("keydown", ({key}) => {
  if (key === "Escape")
    for (const tip of document.querySelectorAll(".md-tooltip2--active")) tip.classList.remove("md-tooltip2--active")
})

const FIELD = "[data-md-component=search-query]"

// The theme searches on `keyup`, which paste, dictation and many Chinese input methods do not fire.
addEventListener("input", ({target}) => {
  if (target instanceof Element && target.matches(FIELD)) target.dispatchEvent(new KeyboardEvent("keyup"))
})

/**
 * Fetches the index for the first query. The worker that searches gets it from the browser's cache.
 *
 * @param {URL} root of the language
 */
export function watchSearch(root) {
  const fetchIndex = (/** @type {Element | null} */ field) =>
    field?.matches(FIELD) && fetch(new URL("search/search_index.json", root)).catch(() => {})
  addEventListener("focusin", ({target}) => fetchIndex(target instanceof Element ? target : null))
  fetchIndex(document.activeElement)
}
