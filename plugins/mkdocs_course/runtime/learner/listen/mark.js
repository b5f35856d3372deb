/** Marks the sentence that is read, without any change of the page's layout, and keeps it in view. */

/** @typedef {import("./reading.js").Sentence} Sentence */

const NAME = "course-spoken"
const {highlights} = /** @type {any} */ (CSS)

/** The block that is marked where the browser cannot mark a part of a text. @type {HTMLElement | null} */
let marked = null

/** @param {Sentence} [sentence] none: the mark is removed */
export function mark(sentence) {
  delete marked?.dataset.spoken
  marked = null
  if (highlights) {
    if (sentence) highlights.set(NAME, new /** @type {any} */ (globalThis).Highlight(sentence.range))
    else highlights.delete(NAME)
  } else if (sentence) {
    marked = sentence.block
    marked.dataset.spoken = ""
  }
}

/** In pixels: at the foot of the window there may be a bar. */
const FOOT = 80

/**
 * @param {Sentence} sentence
 * @param {number} top of the part of the window that nothing covers
 */
export function isInView({range}, top) {
  const {top: start, bottom} = range.getBoundingClientRect()
  return start >= top && bottom <= innerHeight - FOOT
}

/**
 * Scrolls until the sentence is in the upper part of the window.
 *
 * @param {Sentence} sentence
 * @param {number} top of what nothing covers
 */
export function scrollTo({range}, top) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  const {top: start} = range.getBoundingClientRect()
  window.scrollBy({top: start - top - innerHeight / 5, behavior: still ? "auto" : "smooth"})
}
