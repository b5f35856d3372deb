/** The way on: a button to the next lesson, or to the certificate. */

import {interpolate, make} from "../dom/dom.js"
import {requirements} from "./certificate.js"
import {ROOT} from "./course.js"
import {entrance} from "./entrance.js"
import {standing} from "./standing.js"

/** @typedef {import("./course.js").Course} Course */
/** @typedef {import("./course.js").Lesson} Lesson */

/**
 * @param {Course} course
 * @returns {{lesson: Lesson | undefined, begun: boolean, certificate: string | undefined}} the lesson that comes next,
 *   whether anything of the course is begun, and the address of the certificate where it is earned
 */
export function next(course) {
  const {lessons, parts} = course.index
  const {open, met} = requirements(course)
  const begun = open.length < lessons.length || open.some(lesson => course.lesson(lesson).begun)
  return {lesson: standing(course, new Date()).next, begun, certificate: met ? parts.certificate : undefined}
}

/**
 * @param {Course} course
 * @param {Record<string, string>} words of the part
 * @param {boolean} [isMain] whether it is the main button of what is shown
 * @returns {HTMLElement[]} none where the course is done and has no certificate
 */
export function nextButton(course, words, isMain = true) {
  const {lesson, begun, certificate} = next(course)
  if (lesson) {
    const text = interpolate(begun ? words.go_on : words.begin, {title: lesson.title})
    return [button(entrance(course, lesson), text, lessonTime(words, lesson), isMain)]
  }
  return certificate ? [button(certificate, words.get_certificate ?? "", course.index.title, isMain)] : []
}

/**
 * @param {Record<string, string>} words
 * @param {Lesson} lesson
 * @returns {string} its number, where it has one, and its minutes
 */
export const lessonTime = (words, {number, minutes}) =>
  interpolate(number ? words.lesson_time : words.time, {number: number ?? "", minutes})

/**
 * @param {string} page address below the folder of the language
 * @param {string} text
 * @param {string} small second line
 * @param {boolean} [isMain]
 * @returns {HTMLElement}
 */
export const button = (page, text, small, isMain = true) =>
  make(
    "a",
    {
      class: `md-button course-next${isMain ? " md-button--primary" : ""}`,
      href: new URL(page, ROOT).href
    },
    make("span", {}, text, ...(small ? [make("small", {}, small)] : []))
  )
