/** A learner's records: save them in a file, load a file, erase them. */

import {make} from "../dom/dom.js"
import {saving} from "./backup/saving.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */

/**
 * Updates a part without replacing it, so that an erasure in it can still be undone.
 *
 * @type {WeakMap<CoursePart, () => void>}
 */
const shown = new WeakMap()

/**
 * Implements `PagePart.show`.
 *
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const update = shown.get(part) ?? (await build(part, course))
  shown.set(part, update)
  update()
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
async function build(part, course) {
  /** @type {(() => void)[]} */
  const updates = []
  const place = make("div")
  const update = () => updates.forEach(step => step())
  const changed = () => {
    update()
    // The browser dispatches storage events in other tabs only; this one is for the menu of this tab.
    dispatchEvent(new StorageEvent("storage"))
  }
  const [save, updateSaving] = saving(course, part.words)
  updates.push(updateSaving)
  update()
  part.replaceChildren(save, place)
  try {
    // They are last, so that the rest can be used while they load.
    const [{loading}, {erasing}, {installing}] = await Promise.all([
      import("./backup/loading.js"),
      import("./backup/erasing.js"),
      import("../learner/installing.js")
    ])
    const [erase, updateErasing] = erasing(course, part.words, changed)
    updates.push(updateErasing)
    place.replaceWith(loading(course, part.words, changed), erase, installing(part.words))
  } catch {
    place.append(make("p", {}, part.words.failed ?? ""))
  }
  return update
}
