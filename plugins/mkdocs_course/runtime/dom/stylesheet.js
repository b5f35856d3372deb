/** Style sheets that are loaded when they are needed. */

import {make} from "./dom.js"

/** @type {Map<string, {link: HTMLLinkElement, loading: Promise<unknown>}>} */
const sheets = new Map()

/**
 * Adds a style sheet to the page, and to those that instant navigation brings.
 *
 * @param {string} path
 * @param {string} base address of the module that needs it
 * @returns {Promise<unknown>} resolves when the style sheet has loaded, or cannot be fetched
 */
export function loadStyles(path, base) {
  const {href} = new URL(path, base)
  const added = sheets.get(href)
  if (added?.link.isConnected) return added.loading
  const there = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[rel=stylesheet]")])
  if (there.some(it => it.href === href && it.sheet && it.media !== "print")) return Promise.resolve()
  const link = make("link", {rel: "stylesheet", href})
  const loading = new Promise(resolve => {
    for (const event of ["load", "error"]) link.addEventListener(event, resolve, {once: true})
  })
  sheets.set(href, {link, loading})
  // The theme's instant navigation would take it out of the head before it has loaded.
  document.documentElement.append(link)
  return loading
}
