/** Style sheets that are loaded when they are needed. */

import {make} from "./dom.js"

/**
 * Adds a style sheet to the page, and to those that instant navigation brings.
 *
 * @param {string} path
 * @param {string} base address of the module that needs it
 * @returns {Promise<unknown>} resolves when the style sheet has loaded, or cannot be fetched
 */
export function loadStyles(path, base) {
  const {href} = new URL(path, base)
  const all = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link:not([media=print])")])
  // One of the head that could not be fetched is asked for again; one that we added is gone then.
  const there = all.find(it => it.href === href && (it.sheet || it.matches("html > *")))
  const link = there ?? make("link", {rel: "stylesheet", href})
  return new Promise(resolve => {
    if (link.sheet) resolve(link)
    link.addEventListener("load", resolve)
    link.addEventListener("error", () => resolve(link.remove()))
    // The theme's instant navigation would take it out of the head before it has loaded.
    if (!there) document.documentElement.append(link)
  })
}
