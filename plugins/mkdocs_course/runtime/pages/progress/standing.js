/** Where the learner is, the next step, what is due, and the ways to what is theirs. */

import {interpolate, make} from "../../dom/dom.js"
import {ROOT} from "../../learner/course.js"
import {dueToday} from "../../learner/due.js"
import {nextButton} from "../../learner/next.js"
import {courseArch, remaining} from "../../learner/remaining.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/course.js").Lesson} Lesson */
/** @typedef {Record<string, string>} Words */

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
  const drawing = courseArch(done, next ? lessons.indexOf(next) + 1 : 0, words.all, words.of)
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
  return remaining(minutes, words.left, words.hours)
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
