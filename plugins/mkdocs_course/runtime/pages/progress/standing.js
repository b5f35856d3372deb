/** Where the learner is, the next step, what is due, and the ways to what is theirs. */

import {interpolate, make} from "../../dom/dom.js"
import {arch} from "../../learner/arch.js"
import {ROOT} from "../../learner/course.js"
import {dueToday} from "../../learner/due.js"
import {nextButton} from "../../learner/next.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/course.js").Lesson} Lesson */
/** @typedef {Record<string, string>} Words */

/** From so many minutes on they are told in hours. */
const LONG = 90

/** Parts of pages that have a link here, in their order. */
const MINE = ["review", "journal", "field-log", "certificate"]

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Lesson | undefined} next
 * @returns {HTMLElement[]}
 */
export function standing(words, course, next) {
  const {lessons} = course.index
  const done = lessons.map(lesson => course.lesson(lesson).done)
  const count = done.filter(Boolean).length
  const drawing = arch({
    done,
    now: next ? lessons.indexOf(next) + 1 : 0,
    total: lessons.length,
    label: interpolate(words.all, {done: count, all: lessons.length}),
    big: count,
    sub: interpolate(words.of, {all: lessons.length})
  })
  return [
    make("div", {class: "course-standing"}, drawing, make("p", {}, rest(words, lessons, done))),
    ...nextButton(course, words),
    ...due(words, course),
    ways(words, course.index.parts)
  ]
}

/**
 * @param {Words} words
 * @param {Lesson[]} lessons
 * @param {boolean[]} done
 */
function rest(words, lessons, done) {
  const minutes = lessons.reduce((sum, lesson, at) => sum + (done[at] ? 0 : lesson.minutes), 0)
  if (!minutes) return lessons.length ? (words.all_done ?? "") : ""
  return minutes > LONG
    ? interpolate(words.hours, {hours: Math.round(minutes / 30) / 2})
    : interpolate(words.left, {minutes})
}

/**
 * @param {Words} words
 * @param {Course} course
 * @returns {HTMLElement[]} the link to what is to be repeated today
 */
function due(words, course) {
  const {count, minutes} = dueToday(course, new Date())
  const {review} = course.index.parts
  if (!review || !count) return []
  const text = interpolate(count === 1 ? words.due_one : words.due, {count, minutes})
  return [
    make(
      "a",
      {class: "course-due-link", href: new URL(review, ROOT).href},
      make("b", {"aria-hidden": "true"}, interpolate("{count}", {count})),
      make("span", {}, text)
    )
  ]
}

/**
 * @param {Words} words
 * @param {Record<string, string>} parts
 */
function ways(words, parts) {
  const links = MINE.flatMap(name => {
    const page = parts[name]
    return page === undefined
      ? []
      : [make("li", {}, make("a", {href: new URL(page, ROOT).href}, words[`to_${name}`] ?? ""))]
  })
  return make("ul", {class: "course-ways"}, ...links)
}
