/** On every page: records which lessons were read, and marks the menu. */

import {make} from "../dom/dom.js"
import {CERTIFICATE, readKey} from "../store/keys.js"
import {recordKeys} from "../store/record_keys.js"
import {isRead} from "../store/records/read.js"
import {Store} from "../store/store.js"

/**
 * @param {string} id of the course
 * @returns {(page: string) => Promise<void>} for each page that is opened: address of the lesson, “” for other pages
 */
export function begin(id) {
  const store = new Store(id)
  /** @type {Promise<import("./menu.js").Menu> | undefined} */
  let menu
  const show = async () => {
    // Without records there is nothing to show, so nothing is fetched.
    if (!menu && !recordKeys(store).some(key => key !== CERTIFICATE)) return
    menu ??= import("./menu.js").then(({Menu}) => Menu.load())
    const loaded = await menu
    loaded.show()
    if (document.querySelector("course-quiz")) (await import("./ending/last.js")).update(loaded.course)
  }
  let frame = 0
  const showSoon = () => {
    // Updates before the next frame are shown together.
    if (frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      show().catch(() => {
        menu = undefined
      })
    })
  }
  for (const name of ["quiz-answered", "course-read"]) addEventListener(name, showSoon)
  addEventListener("storage", ({key}) => (key === null || key.startsWith(store.prefix) ? showSoon() : undefined))
  return async page => {
    if (page) watch(store, page)
    menu?.then(loaded => loaded.forgetLinks())
    return show()
  }
}

/**
 * Records a lesson as read when its end becomes visible.
 *
 * @param {Store} store
 * @param {string} page
 */
function watch(store, page) {
  if (store.get(readKey(page), isRead)) return
  // An element of its own marks the end, because the last element of a lesson, such as a quiz, may be long.
  const end = make("span")
  document.querySelector(".md-content")?.append(end)
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return
    observer.disconnect()
    store.set(readKey(page), {at: new Date().toISOString()}, isRead)
    dispatchEvent(new CustomEvent("course-read"))
  })
  observer.observe(end)
}
