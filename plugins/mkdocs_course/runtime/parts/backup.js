/** A learner's progress as a file: out of this browser, into it, and away. */

import {erasing} from "../files/erasing.js"
import {loading} from "../files/loading.js"
import {saving} from "../files/saving.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */

/** What tells a part anew that is there already: what can be undone in it stays. @type {WeakMap<CoursePart, () => void>} */
const shown = new WeakMap()

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export function show(part, course) {
  const tell = shown.get(part) ?? build(part, course)
  shown.set(part, tell)
  tell()
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
function build(part, course) {
  const tell = () => [tellSaving, tellErasing].forEach(each => each())
  const changed = () => {
    tell()
    // What other tabs hear from the browser, the menu of this one hears from here.
    dispatchEvent(new StorageEvent("storage"))
  }
  const [save, tellSaving] = saving(course, part.words), [erase, tellErasing] = erasing(course, part.words, changed)
  part.replaceChildren(save, loading(course, part.words, changed), erase)
  return tell
}
