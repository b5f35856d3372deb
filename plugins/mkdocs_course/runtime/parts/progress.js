/** Where the learner is in the course: what is done, what comes next, and how it went. */

import {ROOT} from "../learner/course.js"
import {make, put} from "../page/dom.js"
import {days, line} from "../learner/history.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/course.js").Lesson} Lesson */

/** @param {Lesson} lesson */
const link = lesson => make("a", {href: new URL(lesson.page, ROOT).href}, lesson.title)

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  part.replaceChildren(...summary(part.words, course), ...over(part.words, course), table(part.words, course))
  // Only for who has answered something twice; without it the rest is there.
  if (course.store.names().some(name => name.includes("+after/"))) {
    const sections = await import("../learner/compare.js").then(({compared}) => compared(course)).catch(() => [])
    part.querySelectorAll(".course-compared").forEach(each => each.remove())
    part.append(...sections)
  }
}

/**
 * How far the learner is, and the way on: also by itself, on the first page of a course.
 *
 * @param {Record<string, string>} words
 * @param {Course} course
 * @returns {HTMLElement[]}
 */
export function summary(words, course) {
  const {lessons} = course.index, done = lessons.filter(lesson => course.lesson(lesson).done).length, next = course.next()
  const begun = done > 0 || lessons.some(lesson => course.lesson(lesson).begun), minutes = course.minutes()
  const told = put(next ? words.left : words.all_done, {done, all: lessons.length, minutes})
  const bar = make("progress", {max: `${lessons.length}`, value: `${done}`, "aria-label": words.bar ?? ""})
  const way = next ? [make("p", {}, make("a", {class: "md-button md-button--primary", href: new URL(next.page, ROOT).href}, put(begun ? words.go_on : words.begin, {title: next.title})))] : []
  return [make("p", {class: "course-progress__told"}, told), bar, ...way]
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 */
function table(words, course) {
  const {lessons} = course.index, sections = [...new Set(lessons.map(lesson => lesson.section))]
  const head = make("tr", {}, ...[words.lesson, words.state, words.result].map(name => make("th", {scope: "col"}, name ?? "")))
  const groups = sections.map(section => make("tbody", {},
    ...section ? [make("tr", {}, make("th", {scope: "rowgroup", colspan: "3"}, section))] : [],
    ...lessons.filter(lesson => lesson.section === section).map(lesson => row(words, course, lesson))))
  return make("table", {class: "course-progress__table"}, make("caption", {}, words.caption ?? ""), make("thead", {}, head), ...groups)
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Lesson} lesson
 */
function row(words, course, lesson) {
  const {done, begun, quizzes} = course.lesson(lesson)
  const open = lesson.after.map(page => course.index.lessons.find(each => each.page === page)).filter(each => each && !course.lesson(each).done)
  const first = !done && open[0] ? [make("p", {}, words.first ?? "", " ", link(open[0]))] : []
  const state = done ? `✓ ${words.done}` : begun ? `◐ ${words.begun}` : put(words.minutes, {n: lesson.minutes})
  const results = quizzes.filter(each => each.marked && each.answered)
  const told = results.map(each => each.best ? put(words.percent, {n: each.best.percent}) : put(words.right, {right: each.right, marked: each.marked}))
  return make("tr", {}, make("th", {scope: "row"}, link(lesson), ...first), make("td", {}, state), make("td", {}, told.join(", ") || "–"))
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @returns {HTMLElement[]} the right answers as they came, where there is more than a day to show
 */
function over(words, course) {
  const found = days(course)
  if (found.length < 2) return []
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium"})
  const rows = found.map(({day, right, answered}) => make("tr", {}, make("th", {scope: "row"}, format.format(new Date(`${day}T12:00`))),
    make("td", {}, `${answered}`), make("td", {}, `${right}`)))
  const head = make("tr", {}, ...[words.day, words.answered, words.right_so_far].map(name => make("th", {scope: "col"}, name ?? "")))
  const table = make("table", {}, make("caption", {}, words.over_time ?? ""), make("thead", {}, head), make("tbody", {}, ...rows))
  return [make("figure", {class: "course-progress__time"}, make("figcaption", {}, words.over_time ?? ""), line(found), make("details", {}, make("summary", {}, words.as_table ?? ""), table))]
}
