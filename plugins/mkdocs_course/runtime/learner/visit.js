/**
 * What a page does once it is used, and from the start for a learner who has been here before: it shows progress and
 * the end of a lesson, keeps the place, marks lessons as read, and schedules reviews.
 */

import {styleForeign} from "../dom/language.js"
import {loadStyles} from "../dom/stylesheet.js"
import {earlierPrefix, migrate} from "../store/migrate.js"
import {Store} from "../store/store.js"
import {begin} from "./progress.js"
import {follow} from "./reading.js"
import {watchSearch} from "./search_field.js"

export {press} from "./lesson.js"
export {hashInView} from "./reading.js"
export {remember} from "./recall.js"

/**
 * @param {string} id of the course
 * @param {URL} root of the language
 * @returns {(page: string) => void} for each page that is opened: `page` is the address of a lesson, “” for another one
 */
export function visit(id, root) {
  loadStyles("./visit.css", import.meta.url)
  const store = new Store(id)
  moveRecords(store)
  const progress = begin(id)
  watchSearch(root)
  return page => {
    styleForeign()
    follow(store, page)
    progress().catch(() => {})
  }
}

/** Moves records of earlier versions, and lets the quizzes of the page show them. @param {Store} store */
function moveRecords(store) {
  try {
    if (!Object.keys(localStorage).some(key => key.startsWith(earlierPrefix(store.course)))) return
  } catch {
    return
  }
  const unmigrated = migrate(store)
  if (unmigrated.size)
    Promise.all([import("./course.js"), import("../store/intake.js")])
      .then(async ([{Course}, {adopt}]) => adopt(await Course.load(), unmigrated))
      .catch(() => {})
  dispatchEvent(new StorageEvent("storage"))
  for (const quiz of document.querySelectorAll("course-quiz")) quiz.dispatchEvent(new Event("focusin"))
}
