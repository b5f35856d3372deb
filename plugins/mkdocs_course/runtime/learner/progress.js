/** On every page: keeps what has been read, and shows in the menu what is done. */

import {Course, isRead, readName, ROOT} from "./course.js"
import {make} from "../page/dom.js"
import {Store} from "./store.js"

/**
 * @param {string} id of the course
 * @returns {(page: string) => Promise<void>} for each page that is opened: address of the lesson, “” for other pages
 */
export function begin(id) {
  const store = new Store(id), {done = "", begun = ""} = document.querySelector(/** @type {"meta"} */ ("meta[name=course]"))?.dataset ?? {}
  /** @type {Promise<Course> | undefined} */
  let course
  const show = async () => {
    // Who has done nothing yet has nothing to be shown, and nothing is fetched.
    if (store.names().some(name => name.includes("/"))) menu(await (course ??= Course.load()), {done, begun})
  }
  for (const name of ["quiz-answered", "course-read", "storage"]) addEventListener(name, () => show().catch(() => course = undefined))
  return page => {
    if (page) watch(store, page)
    return show()
  }
}

/**
 * A lesson has been read when its end has been seen.
 *
 * @param {Store} store
 * @param {string} page
 */
function watch(store, page) {
  if (store.get(readName(page), isRead)) return
  // Of its own, because the last thing in a lesson may be long: a quiz.
  const end = make("span")
  document.querySelector(".md-content")?.append(end)
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return
    observer.disconnect()
    store.set(readName(page), {at: new Date().toISOString()}, isRead)
    dispatchEvent(new CustomEvent("course-read"))
  })
  observer.observe(end)
}

/**
 * Marks the links of the menu. The place for the mark is there before, so that nothing moves.
 *
 * @param {Course} course
 * @param {{done: string, begun: string}} words
 */
function menu(course, words) {
  for (const lesson of course.index.lessons) {
    const address = new URL(lesson.page, ROOT).href, {done, begun} = course.lesson(lesson)
    for (const link of document.querySelectorAll(/** @type {"a"} */ (".md-nav--primary a.md-nav__link, .lessons a"))) {
      if (link.href.split("#")[0] !== address) continue
      link.querySelector(".course-hidden")?.remove()
      link.dataset.progress = done ? "done" : begun ? "begun" : ""
      if (done || begun) link.append(make("span", {class: "course-hidden"}, ` (${done ? words.done : words.begun})`))
    }
  }
}
