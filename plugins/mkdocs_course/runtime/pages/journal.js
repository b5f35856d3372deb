/** What the learner has written for themselves in the course, in one place: to read, to print, to take along. */

import {make} from "../dom/dom.js"
import {places, read, written} from "./journal/texts.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("./journal/texts.js").Chapter} Chapter */
/** @typedef {Record<string, string>} Words */

/**
 * Implements `PagePart.show`.
 *
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const {words} = part
  // Loaded on demand.
  const own = (await import("./journal/notes.js")).notes(course)
  const all = places(course, own)
  let missing = false
  /** @type {Chapter[]} */
  const chapters = []
  for (const {lesson, page, quizzes} of all) {
    const entries = await Promise.all(written(course, quizzes).map(entry => read(entry, part.kind).catch(() => null)))
    const texts = entries.flatMap(entry => entry ?? [])
    missing ||= texts.length < entries.length
    texts.push(...((page && own.get(page)) || []))
    if (texts.some(({lines}) => lines.length))
      chapters.push({
        title: lesson?.title ?? words.elsewhere ?? "",
        page,
        texts: texts.filter(({lines}) => lines.length)
      })
  }
  const lost = own.get("")
  if (lost) chapters.push({title: words.elsewhere ?? "", page: null, texts: lost})
  const notice = missing ? [make("p", {class: "course-notice", role: "status"}, words.missing ?? "")] : []
  // Loaded on demand.
  const shown = chapters.length ? (await import("./journal/chapters.js")).show(words, course, chapters) : []
  const empty = chapters.length || missing ? [] : (await import("./journal/empty.js")).empty(words, course, all)
  part.replaceChildren(...notice, ...shown, ...empty)
}
