/** Opens a lesson that was left half read where it was left, and offers its beginning. */

import {make} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"
import {placeKey} from "../store/keys.js"
import {isPlace} from "../store/records/place.js"

/** The space above the heading that is scrolled to, in pixels. */
const GAP = 16

/**
 * Scrolls to where the learner left the lesson, and offers its beginning.
 *
 * Does nothing if the address has a hash or a query, or if the page has been scrolled already.
 *
 * @param {import("../store/store.js").Store} store
 * @param {string} page address of the lesson
 */
export async function resume(store, page) {
  const isElsewhere = () => location.hash || location.search || scrollY > 0
  if (isElsewhere()) return
  const id = store.get(placeKey(page), isPlace)?.heading
  const heading = id ? document.getElementById(id) : null
  if (!heading) return
  await loadStyles("./place.css", import.meta.url)
  if (isElsewhere() || !heading.isConnected) return
  const covered = offer()
  scrollTo({top: heading.getBoundingClientRect().top + scrollY - covered - GAP, behavior: "instant"})
}

/**
 * Says that this is not the beginning of the lesson, with a link there. The notice lies over the page until the learner
 * reads on.
 *
 * @returns {number} where it ends below the header, in pixels
 */
function offer() {
  const {dataset: words} = document.querySelector(/** @type {"meta"} */ ("meta[name=course-lesson]")) ?? make("meta")
  const below = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0
  const status = make("span", {role: "status"}, words.resumed ?? "")
  const top = make("a", {href: `#${document.querySelector(".md-content h1")?.id ?? ""}`}, words.top ?? "")
  const notice = make("p", {class: "course-resumed"}, status, top)
  notice.style.insetBlockStart = `${below}px`
  document.querySelector(".md-content__inner")?.prepend(notice)
  const ended = new AbortController()
  const leave = () => {
    ended.abort()
    notice.remove()
  }
  // The page itself scrolls first, to where the learner was.
  requestAnimationFrame(() => {
    const from = scrollY
    // Screen readers announce only changes in a status that exists already.
    status.textContent = words.resumed ?? ""
    const read = () => Math.abs(scrollY - from) > innerHeight / 3 && !notice.contains(document.activeElement) && leave()
    addEventListener("scroll", read, {passive: true, signal: ended.signal})
  })
  top.addEventListener("click", () => setTimeout(leave))
  return notice.getBoundingClientRect().bottom
}

/** @param {HTMLElement} heading @returns {string} what it says, without the link to itself */
export function titleOf(heading) {
  const copy = /** @type {HTMLElement} */ (heading.cloneNode(true))
  for (const extra of copy.querySelectorAll(".headerlink, noscript")) extra.remove()
  return copy.textContent?.trim() ?? ""
}
