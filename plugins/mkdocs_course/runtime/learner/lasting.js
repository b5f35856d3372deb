/** Asks the browser to keep the records, and warns the learner where it may not. */

import {make} from "../dom/dom.js"
import {ASKED} from "../store/settings.js"
import {copyButton} from "./copy.js"

/** @typedef {import("../store/store.js").Store} Store */

/**
 * Asks once, and only if there are records, because Firefox asks the learner for permission.
 *
 * @param {Store} store
 */
export async function keep({prefix}) {
  const {storage} = navigator
  const key = prefix + ASKED
  try {
    if (!storage?.persist || localStorage.getItem(key) !== null || (await storage.persisted())) return
    localStorage.setItem(key, "yes")
    await storage.persist()
  } catch {
    // The browser decides how long the records stay.
  }
}

/**
 * WebKit erases what scripts have kept when a site was not used for seven days of browsing, unless it is on the home
 * screen (https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/). On iOS every browser is WebKit.
 */
export async function isForgetful() {
  const {userAgent, vendor, storage} = navigator
  const standalone = /** @type {{standalone?: boolean}} */ (navigator).standalone
  const webkit =
    vendor.startsWith("Apple") || standalone === false || /AppleWebKit(?!.*(?:Chrom|Android|Edg))/.test(userAgent)
  const installed = standalone === true || matchMedia("(display-mode: standalone)").matches
  return webkit && !installed && !(await storage?.persisted?.().catch(() => false))
}

/**
 * Warns what can be lost and how to prevent it, once per page.
 *
 * @param {HTMLElement} part
 * @param {Record<string, string>} words
 * @param {Store} store
 */
export async function warn(part, words, store) {
  if (!(await isForgetful()) || document.querySelector(".course-lasting")) return
  part.after(
    make(
      "div",
      {class: "course-notice course-lasting"},
      make("p", {}, words.safari ?? ""),
      copyButton(words, () => store)
    )
  )
}
