/** Style sheets that are loaded when they are needed. */

import {make} from "./dom.js"

/** @type {Map<string, Promise<unknown>>} */
const loaded = new Map()

/**
 * @param {string} path
 * @param {string} base address of the module that needs it
 * @returns {Promise<unknown>} resolves when the style sheet has loaded, or cannot be fetched
 */
export function loadStyles(path, base) {
  const {href} = new URL(path, base)
  const loading =
    loaded.get(href) ??
    new Promise(resolve => {
      document.head.append(make("link", {rel: "stylesheet", href, load: resolve, error: resolve}))
    })
  loaded.set(href, loading)
  return loading
}
