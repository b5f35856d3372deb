/** On every page: marks the menu, and shows the end of a lesson. */

import {CERTIFICATE, PLACE} from "../store/keys.js"
import {recordKeys} from "../store/record_keys.js"
import {Store} from "../store/store.js"

/**
 * @param {string} id of the course
 * @returns {() => Promise<void>} for each page that is opened
 */
export function begin(id) {
  const store = new Store(id)
  /** @type {Promise<import("./menu.js").Menu> | undefined} */
  let menu
  const show = async () => {
    // Without records there is nothing to show, so nothing is fetched.
    if (!menu && !recordKeys(store).some(key => key !== CERTIFICATE && !key.startsWith(PLACE))) return
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
  return async () => {
    menu?.then(loaded => loaded.forgetLinks())
    return show()
  }
}
