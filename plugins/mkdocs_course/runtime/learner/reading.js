/** Shows how much of a lesson is read, in a bar below the header, and keeps where the learner is, and what is read. */

import {make, pageLanguage} from "../dom/dom.js"
import {placeKey} from "../store/keys.js"
import {isPlace} from "../store/records/place.js"
import {headingInView} from "./heading.js"
import {open} from "./lesson.js"
import {resume, titleOf} from "./place.js"
import {watch} from "./read.js"

export {hashInView} from "./heading.js"

/** In milliseconds: a window that has not scrolled for so long is at rest. */
const REST = 400

/** Ends what was begun for the page before. */
let stop = () => {}

/** Whether the learner has returned to the page, which the browser or the theme then scrolls itself. */
let back = performance.getEntriesByType("navigation").some(it => "type" in it && it.type !== "navigate")
let shown = location.pathname
addEventListener("popstate", () => {
  back = location.pathname !== shown
})

/**
 * @param {import("../store/store.js").Store} store
 * @param {string} page address of the lesson, “” for a page that is none
 */
export function follow(store, page) {
  stop()
  if (page && !back) resume(store, page).catch(() => {})
  back = false
  shown = location.pathname
  const lesson = document.querySelector(".md-content__inner")
  if (page) watch(store, page)
  if (!page || !lesson) return
  open(store, page)
  const bar = make("div", {class: "course-readbar", "aria-hidden": "true"})
  document.querySelector(".md-header")?.append(bar)
  const share = () => {
    const {top, height} = lesson.getBoundingClientRect()
    return Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight)))
  }
  let frame = 0
  let rest = 0
  const draw = () => {
    frame = 0
    bar.style.transform = `scaleX(${share()})`
  }
  const leave = () => {
    if (lesson.isConnected) keep(store, page, share())
  }
  const scrolled = () => {
    if (!frame) frame = requestAnimationFrame(draw)
    clearTimeout(rest)
    rest = window.setTimeout(leave, REST)
  }
  const ended = new AbortController()
  const options = {passive: true, signal: ended.signal}
  for (const name of ["scroll", "resize"]) addEventListener(name, scrolled, options)
  addEventListener("pagehide", leave, options)
  document.addEventListener("visibilitychange", () => document.hidden && leave(), options)
  stop = () => {
    ended.abort()
    clearTimeout(rest)
    bar.remove()
  }
  // The page may have scrolled before this module had loaded.
  scrolled()
}

/**
 * Keeps the place where it has changed. A lesson that has ended is opened at its top again.
 *
 * @param {import("../store/store.js").Store} store
 * @param {string} page
 * @param {number} share
 */
function keep(store, page, share) {
  const heading = document.querySelector(".course-end") ? null : headingInView()
  const id = heading?.id ?? ""
  if ((store.get(placeKey(page), isPlace)?.heading ?? "") === id) return
  const place = {
    heading: id,
    title: heading ? titleOf(heading) : "",
    language: pageLanguage(),
    share: Number(share.toFixed(2)),
    at: new Date().toISOString()
  }
  store.set(placeKey(page), place, isPlace)
}
