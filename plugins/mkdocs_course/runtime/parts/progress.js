/** Where the learner is in the course: what is done, what comes next, and how it went. */

import {ROOT} from "../learner/course.js"
import {days, line} from "../learner/history.js"
import {make, put} from "../page/dom.js"
import {table} from "../page/table.js"

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
  part.replaceChildren(...summary(part.words, course), ...over(part.words, course), lessons(part.words, course))
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
  const states = course.index.lessons.map(lesson => ({...lesson, ...course.lesson(lesson)})), open = states.filter(each => !each.done), [next] = open
  const done = states.length - open.length, begun = done > 0 || open.some(each => each.begun)
  const minutes = open.reduce((sum, each) => sum + each.minutes, 0)
  const told = put(next ? words.left : words.all_done, {done, all: states.length, minutes})
  const bar = make("progress", {max: `${states.length}`, value: `${done}`, "aria-label": words.bar ?? ""})
  const way = next ? [make("p", {}, make("a", {class: "md-button md-button--primary", href: new URL(next.page, ROOT).href}, put(begun ? words.go_on : words.begin, {title: next.title})))] : []
  return [make("p", {class: "course-progress__told"}, told), bar, ...way]
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 */
function lessons(words, course) {
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
  const results = quizzes.filter(each => each.marked && each.answered && !each.untold)
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
  const head = [words.day, words.answered, words.right_so_far].map(name => name ?? "")
  const rows = found.map(({day, right, answered}) => [format.format(new Date(`${day}T12:00`)), `${answered}`, `${right}`])
  const details = make("details", {}, make("summary", {}, words.as_table ?? ""), table("", words.over_time ?? "", head, rows))
  return [make("figure", {class: "course-progress__time"}, make("figcaption", {}, words.over_time ?? ""), line(found), details)]
}
