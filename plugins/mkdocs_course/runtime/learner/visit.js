/**
 * What a page does once it is used, and from the start for a learner who has been here before: it shows progress and
 * the end of a lesson, keeps the place, marks lessons as read, and schedules reviews.
 */

import "./install.js"
import {styleForeign} from "../dom/language.js"
import {earlierPrefix, migrate} from "../store/migrate.js"
import {Store} from "../store/store.js"
import {begin} from "./progress.js"
import {follow} from "./reading.js"
import {remember} from "./recall.js"
import {watchSearch} from "./search_field.js"

export {press} from "./lesson.js"
export {hashInView} from "./reading.js"

// The file of quizzes imports that of this module, so no answer comes before: it may be the last event of the page.
addEventListener("quiz-answered", remember)
// The event does not bubble.
addEventListener("toggle", offerPaper, true)

/**
 * @param {object} site
 * @param {string} site.course id
 * @param {URL} site.root of the language
 * @param {(name: string) => string} site.meta what the page says under this name
 * @param {() => void} site.openPage starts what each page needs at once
 */
export function visit({course, root, meta, openPage}) {
  const store = new Store(course)
  moveRecords(store)
  const progress = begin(course)
  watchSearch(root)
  const open = () => {
    styleForeign()
    readyQuizzes()
    offerPaper()
    // The address of a lesson, “” for another page.
    follow(store, meta("course-lesson"))
    // Page parts may show questions with formulas. The first key that is pressed comes here before it reaches a table.
    if (document.querySelector("math, course-part, article table")) import("../dom/scrollable.js").catch(() => {})
    progress().catch(() => {})
  }
  open()
  if (document.querySelector("#__config")?.textContent?.includes('"navigation.instant'))
    import("./instant.js").then(({watch}) => watch(root, () => [openPage(), open()])).catch(() => {})
}

/** Loads the quizzes that may change their size with their scripts, some screens before they are in view. */
function readyQuizzes() {
  const observer = new IntersectionObserver(
    entries => {
      for (const {isIntersecting, target} of entries) if (isIntersecting) target.dispatchEvent(new Event("focusin"))
    },
    {rootMargin: "300% 0px"}
  )
  for (const scripted of document.querySelectorAll("[data-scripted]")) {
    const quiz = scripted.closest("course-quiz[data-waiting]")
    if (quiz) observer.observe(quiz)
  }
}

/** Loads the choice of what is printed where it is open. */
function offerPaper() {
  const choice = document.querySelector(/** @type {"details"} */ (".course-paper[open]"))
  if (choice) import("./paper.js").then(({begin}) => begin(choice)).catch(() => {})
}

/** Moves records of earlier versions to new keys, and makes the quizzes in the page load. @param {Store} store */
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
