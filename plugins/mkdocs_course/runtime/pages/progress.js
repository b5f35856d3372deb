/** The learner's progress: lessons done, the next lesson, and results. */

import {interpolate, make} from "../dom/dom.js"
import {ROOT} from "../learner/course.js"
import {recordKeys} from "../store/record_keys.js"
import {summary} from "./progress/summary.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/course.js").Lesson} Lesson */

export const lasting = true

/** @param {Lesson} lesson */
const link = lesson => make("a", {href: new URL(lesson.page, ROOT).href}, lesson.title)

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const {words} = part
  // The rest needs answers; it loads afterwards, so that it does not delay this.
  const more = recordKeys(course.store).length ? await import("./progress/answered.js").catch(() => null) : null
  const fill = (/** @type {Course} */ course) =>
    part.replaceChildren(...summary(words, course), ...(more?.chart(words, course) ?? []), lessons(words, course))
  fill(course)
  const rescored = await more?.rescore(course, part.kind)
  if (rescored) fill(rescored)
  const sections = (await more?.compared(course, part.kind).catch(() => [])) ?? []
  part.querySelectorAll(".course-compared").forEach(section => section.remove())
  part.append(...sections)
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 */
function lessons(words, course) {
  const {lessons} = course.index
  const sections = [...new Set(lessons.map(lesson => lesson.section))]
  const head = make(
    "tr",
    {},
    ...[words.lesson, words.state, words.result].map(name => make("th", {scope: "col"}, name ?? ""))
  )
  const groups = sections.map(section =>
    make(
      "tbody",
      {},
      ...(section ? [make("tr", {}, make("th", {scope: "rowgroup", colspan: "3"}, section))] : []),
      ...lessons.filter(lesson => lesson.section === section).map(lesson => row(words, course, lesson))
    )
  )
  return make(
    "table",
    {class: "course-progress__table"},
    make("caption", {}, words.caption ?? ""),
    make("thead", {}, head),
    ...groups
  )
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Lesson} lesson
 */
function row(words, course, lesson) {
  const {done, begun, quizzes} = course.lesson(lesson)
  const open = lesson.after
    .map(page => course.index.lessons.find(other => other.page === page))
    .filter(before => before && !course.lesson(before).done)
  const first = !done && open[0] ? [make("p", {}, words.first ?? "", " ", link(open[0]))] : []
  const state = done ? `✓ ${words.done}` : begun ? `◐ ${words.begun}` : interpolate(words.minutes, {n: lesson.minutes})
  const results = quizzes.filter(quiz => quiz.marked && quiz.answered && !quiz.isPretest)
  const shown = results.map(quiz =>
    quiz.best
      ? interpolate(words.percent, {n: quiz.best.percent})
      : interpolate(words.right, {right: quiz.right, marked: quiz.marked})
  )
  return make(
    "tr",
    {},
    make("th", {scope: "row"}, link(lesson), ...first),
    make("td", {}, state),
    make("td", {}, shown.join(", ") || "–")
  )
}
