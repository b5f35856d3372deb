/** How much of the course is done, and the next lesson. The first page of a course has it as a part of its own. */

import {interpolate, make} from "../../dom/dom.js"
import {ROOT} from "../../learner/course.js"

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @returns {HTMLElement[]}
 */
export function summary(words, course) {
  const states = course.index.lessons.map(lesson => ({...lesson, ...course.lesson(lesson)}))
  const open = states.filter(lesson => !lesson.done)
  const [next] = open
  const done = states.length - open.length
  const begun = done > 0 || open.some(lesson => lesson.begun)
  const minutes = open.reduce((sum, lesson) => sum + lesson.minutes, 0)
  const progress = interpolate(next ? words.left : words.all_done, {done, all: states.length, minutes})
  const bar = make("progress", {max: `${states.length}`, value: `${done}`, "aria-label": words.bar ?? ""})
  const {quiz = "", pass = 0} = course.index.certificate ?? {}
  const passed = !quiz || (course.quiz(quiz).best?.percent ?? -1) >= pass
  const certificate = passed && course.index.parts.certificate
  const way = next
    ? [primary(next.page, interpolate(begun ? words.go_on : words.begin, {title: next.title}))]
    : certificate && states.length
      ? [primary(certificate, words.certificate ?? "")]
      : []
  return [make("p", {class: "course-progress__told"}, progress), bar, ...way]
}

/**
 * @param {string} page
 * @param {string} text
 */
const primary = (page, text) =>
  make("p", {}, make("a", {class: "md-button md-button--primary", href: new URL(page, ROOT).href}, text))
