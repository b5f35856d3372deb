/** On lessons: loads the learner's notes, and what reads the lesson aloud, when they are used. */

import {NOTE, noteKey} from "../store/keys.js"
import {recordKeys} from "../store/record_keys.js"

/** @typedef {import("../store/store.js").Store} Store */

/** The lesson that is open; the theme's instant navigation changes it. @type {{store: Store, page: string} | null} */
let lesson = null

/**
 * Remembers which lesson is open, and shows its notes.
 *
 * @param {Store} store
 * @param {string} page address of the lesson
 */
export function open(store, page) {
  lesson = {store, page}
  showNotes()
}

/** Shows the notes of the lesson, if there are any. */
async function showNotes() {
  if (!lesson) return
  const {store, page} = lesson
  if (recordKeys(store).some(key => key.startsWith(noteKey(page, ""))))
    await import("./notes.js").then(({show}) => show(store, page)).catch(() => {})
}

addEventListener("storage", ({key}) => {
  if (key === null || key.startsWith((lesson?.store.prefix ?? "") + NOTE)) showNotes()
})

/**
 * Does what a button says: opens a note, or reads the lesson aloud.
 *
 * @param {Element} button
 */
export function press(button) {
  const place = button.parentElement
  if (!place || !lesson) return
  const {store, page} = lesson
  const done = place.matches(".course-note")
    ? import("./notes.js").then(({toggle}) => toggle(store, page, place))
    : import("./listen.js").then(({listen}) => listen(place))
  done.catch(() => {})
}
