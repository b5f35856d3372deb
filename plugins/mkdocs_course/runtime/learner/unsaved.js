/** Warns while records cannot be stored, and offers to save them in a file. */

import {make} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"
import {copyButton} from "./copy.js"
import {Course} from "./course.js"

/** @typedef {import("../store/store.js").Store} Store */
/** @typedef {HTMLElement & {store: Store, words: Record<string, string>}} Holder a quiz, or a part of a page */

/** @returns {Holder[]} elements of the page that store records, in document order */
const holders = () =>
  [.../** @type {NodeListOf<Holder>} */ (document.querySelectorAll("course-quiz, course-part"))].filter(
    holder => holder.store?.lasting
  )

/** @returns {boolean} whether the storage is full and not blocked; a blocked one cannot be read */
function isFull() {
  try {
    return localStorage.length > 0
  } catch {
    return false
  }
}

/** Shows or removes the warning, once per page and at the result of an exam. */
export async function warn() {
  await loadStyles("./unsaved.css", import.meta.url)
  for (const {store} of holders()) store.check()
  // A quiz has no words for a full storage. If those of the index cannot be fetched, it shows its general warning.
  for (const {words} of holders())
    if (!words.full)
      Object.assign(
        words,
        await Course.load().then(
          ({index}) => index.words,
          () => ({})
        )
      )
  const lost = holders().filter(holder => !holder.store.works)
  // A part of the first page has nothing to lose, and no words for it.
  const first = lost.find(({words}) => words.unsaved)
  if (!first) return document.querySelectorAll(".course-unsaved").forEach(element => element.remove())
  if (!document.querySelector(".course-unsaved")) {
    first.before(notice("", first, (isFull() && first.words.full) || first.words.unsaved))
    // Another tab, or the learner in the browser's settings, may have freed storage.
    for (const name of ["storage", "focus", "pageshow"]) addEventListener(name, warnAgain)
  }
  for (const holder of lost) warnOfResult(holder)
}

/** @param {Event} event */
function warnAgain({type}) {
  if (document.querySelector(".course-unsaved")) warn()
  else removeEventListener(type, warnAgain)
}

/**
 * @param {string} name
 * @param {Holder} holder
 * @param {string} [text]
 */
const notice = (name, holder, text = "") =>
  make(
    "div",
    {class: `course-notice course-unsaved ${name}`, role: "status"},
    make("p", {}, text),
    ...(holder.words.copy_save ? [copyButton(holder.words, () => holder.store)] : [])
  )

/** @param {Holder} holder whether it is a submitted exam, whose result would be lost */
function warnOfResult(holder) {
  const exam = /** @type {HTMLElement | null} */ (holder.querySelector(".course-exam"))
  const place = holder.querySelector(".course-result") ?? exam
  const there = holder.querySelector(".course-unsaved--result")
  const lost = holder.dataset.mode === "exam" && exam?.hidden && holder.store.page.size > 0
  if (!lost) there?.remove()
  else if (!there) place?.after(notice("course-unsaved--result", holder, holder.words.unsaved_result))
}
