/** What the theme's instant navigation leaves to be done. */

import {escapeTitles} from "./titles.js"

/**
 * Opens each page that comes without being loaded.
 *
 * @param {URL} root of the language
 * @param {() => void} open starts what depends on the content of the page
 */
export function watch(root, open) {
  let shown = new URL(performance.getEntriesByType("navigation")[0]?.name ?? location.href).pathname
  /**
   * The theme's observable of pages, which emits the one that is shown at once. It may have come before this module.
   *
   * @type {{document$?: {subscribe: (listener: () => void) => void}}}
   */
  const {document$} = /** @type {any} */ (window)
  document$?.subscribe(() => {
    if (location.pathname !== shown) replacePage(root, open)
    shown = ""
  })
}

/** @param {URL} root @param {() => void} open */
function replacePage(root, open) {
  escapeTitles()
  // The new page's scripts are in the head, but did not run. A module that has run already is not run again.
  for (const {src} of document.querySelectorAll(/** @type {"script"} */ ("head > script[type=module]")))
    import(src).catch(() => {})
  // The header, with the links to other languages, is still that of the previous page.
  const page = location.pathname.slice(root.pathname.length)
  for (const link of document.querySelectorAll(/** @type {"a"} */ ("a[data-language]")))
    link.href = new URL(`../${link.dataset.language}/${page}`, root).href
  open()
}
