/** Records which lessons were read to their end. */

import {make} from "../dom/dom.js"
import {readKey} from "../store/keys.js"
import {isRead} from "../store/records/read.js"

/**
 * Records a lesson as read when its end becomes visible.
 *
 * @param {import("../store/store.js").Store} store
 * @param {string} page
 */
export function watch(store, page) {
  if (store.get(readKey(page), isRead)) return
  // An element of its own marks the end, because the last element of a lesson, such as a quiz, may be long.
  const end = make("span")
  document.querySelector(".md-content")?.append(end)
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return
    observer.disconnect()
    store.set(readKey(page), {at: new Date().toISOString()}, isRead)
    dispatchEvent(new CustomEvent("course-read", {detail: page}))
  })
  observer.observe(end)
}
