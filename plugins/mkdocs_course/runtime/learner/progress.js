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
  /** The quizzes and lessons of which records have changed since the menu was updated. */
  let changed = /** @type {Set<string>} */ (new Set())
  let all = true
  const show = async () => {
    // Without records there is nothing to show, so nothing is fetched.
    if (!menu && !recordKeys(store).some(key => key !== CERTIFICATE && !key.startsWith(PLACE))) return
    menu ??= import("./menu.js").then(({Menu}) => Menu.load())
    const loaded = await menu
    const names = all ? undefined : changed
    all = false
    changed = new Set()
    const marked = loaded.show(names)
    if (document.querySelector("course-quiz")) (await import("./ending/last.js")).update(loaded.course)
    await marked
  }
  let frame = 0
  /** @param {string} [name] of the quiz or lesson; by default any may have changed */
  const showSoon = name => {
    if (name === undefined) all = true
    else changed.add(name)
    // Updates before the next frame are shown together.
    if (frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      show().catch(() => {
        menu = undefined
        all = true
      })
    })
  }
  addEventListener("quiz-answered", event => showSoon(/** @type {CustomEvent} */ (event).detail?.quiz))
  addEventListener("course-read", event => showSoon(/** @type {CustomEvent} */ (event).detail ?? undefined))
  addEventListener("storage", ({key}) => (key === null || key.startsWith(store.prefix) ? showSoon() : undefined))
  return async () => {
    menu?.then(loaded => loaded.forgetLinks())
    all = true
    return show()
  }
}
