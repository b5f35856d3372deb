/** What the learner has written for themselves in the course, in one place: to read, to print, to take along. */

import {make} from "../dom/dom.js"
import {places, read, written} from "./journal/texts.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("./journal/texts.js").Chapter} Chapter */
/** @typedef {import("./journal/texts.js").Text} Text */
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
  // All at once: on a slow line each of them takes its time.
  const entries = await Promise.all(all.map(({quizzes}) => entriesOf(part, course, quizzes)))
  const missing = entries.flat().includes(null)
  /** @type {Chapter[]} */
  const chapters = all.flatMap(({lesson, page}, at) => {
    const noted = (page && own.get(page)) || []
    const texts = [...(entries[at] ?? []).flatMap(entry => entry ?? []), ...noted].filter(({lines}) => lines.length)
    return texts.length ? [{title: lesson?.title ?? words.elsewhere ?? "", page, texts}] : []
  })
  const lost = own.get("")
  if (lost) chapters.push({title: words.elsewhere ?? "", page: null, texts: lost})
  const notice = missing ? [make("p", {class: "course-notice", role: "status"}, words.missing ?? "")] : []
  // Loaded on demand.
  const shown = chapters.length ? (await import("./journal/chapters.js")).show(words, course, chapters) : []
  const empty = chapters.length || missing ? [] : (await import("./journal/empty.js")).empty(words, course, all)
  part.replaceChildren(...notice, ...shown, ...empty)
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {string[]} quizzes
 * @returns {Promise<(Text | null)[]>} what was written in them; null for what cannot be read
 */
const entriesOf = (part, course, quizzes) =>
  Promise.all(written(course, quizzes).map(entry => read(entry, part.kind).catch(() => null)))
