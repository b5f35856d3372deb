/** The learner's notes at the headings of a lesson. Loaded where there is one, or when the first is begun. */

import {article} from "../dom/article.js"
import {make, query, queryAll} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"
import {noteKey} from "../store/keys.js"
import {recordKeys} from "../store/record_keys.js"
import {isNote} from "../store/records/note.js"
import {NotePlace} from "./notes/place.js"

/** @typedef {import("../store/store.js").Store} Store */

/** @type {WeakMap<HTMLElement, NotePlace>} */
const places = new WeakMap()

const words = () => JSON.parse(query(document, "meta[name=course-lesson]").dataset.notes ?? "{}")

/**
 * Shows the notes of a lesson, those whose heading is gone at its end.
 *
 * @param {Store} store
 * @param {string} page address of the lesson
 */
export async function show(store, page) {
  await loadStyles("./notes.css", import.meta.url)
  const prefix = noteKey(page, "")
  const headings = new Set(queryAll(document, ".course-note").map(({dataset}) => dataset.heading))
  for (const key of recordKeys(store)) {
    const heading = key.slice(prefix.length)
    const note = key.startsWith(prefix) && !headings.has(heading) ? store.get(key, isNote) : null
    if (note) orphanedNotes().append(noteElement(heading, note.title))
  }
  for (const element of queryAll(document, ".course-note")) place(store, page, element).show()
}

/**
 * Opens the field of a note, or closes it.
 *
 * @param {Store} store
 * @param {string} page
 * @param {HTMLElement} element with the class `course-note`
 */
export async function toggle(store, page, element) {
  await loadStyles("./notes.css", import.meta.url)
  place(store, page, element).toggle()
}

/**
 * @param {Store} store
 * @param {string} page
 * @param {HTMLElement} element
 */
function place(store, page, element) {
  const there = places.get(element) ?? new NotePlace(store, page, element, words())
  places.set(element, there)
  return there
}

/** @returns {Element} the section at the end of the lesson for notes whose heading is gone; made if there is none */
function orphanedNotes() {
  const there = document.querySelector(".course-notes-rest")
  if (there) return there
  const section = make("section", {class: "course-notes-rest"}, make("h2", {}, words().gone ?? ""))
  article().append(section)
  return section
}

/**
 * Makes the element for a note whose heading is gone, as `heading.html` renders it below a heading that is there.
 *
 * @param {string} heading id
 * @param {string} title the heading's text when the note was written
 * @returns {HTMLElement} without a button if the page has no other note to copy one from
 */
function noteElement(heading, title) {
  const opener = document.querySelector(".course-note__open")?.cloneNode(true)
  const place = make("div", {class: "course-note", "data-heading": heading, "data-title": title}, make("h3", {}, title))
  if (!(opener instanceof Element)) return place
  opener.setAttribute("aria-label", words().open.replace("{title}", title))
  place.append(opener)
  return place
}
