/** Style sheets that are loaded when they are needed. */

import {make} from "./dom.js"

/** @type {Map<string, {link: HTMLLinkElement, loading: Promise<unknown>}>} */
const sheets = new Map()

/**
 * Adds a style sheet to the page, also after the theme's instant navigation has taken it out of the head.
 *
 * @param {string} path
 * @param {string} base address of the module that needs it
 * @returns {Promise<unknown>} resolves when the style sheet has loaded, or cannot be fetched
 */
export function loadStyles(path, base) {
  const {href} = new URL(path, base)
  const added = sheets.get(href)
  if (added?.link.isConnected) return added.loading
  const link = make("link", {rel: "stylesheet", href})
  const loading = new Promise(resolve => {
    for (const event of ["load", "error"]) link.addEventListener(event, resolve, {once: true})
  })
  sheets.set(href, {link, loading})
  document.head.append(link)
  return loading
}
