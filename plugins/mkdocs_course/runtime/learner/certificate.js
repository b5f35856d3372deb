/** The requirements and the content of a certificate. */

import {dayOf, isDay} from "../store/day.js"
import {cleanName} from "../store/records/certificate.js"

/** @typedef {import("./course.js").Course} Course */
/** @typedef {import("../store/records/attempt.js").Result} Result */
/** @typedef {import("../store/records/certificate.js").Certificate} Certificate */

/**
 * The requirements for a certificate, and which of them are met.
 *
 * @typedef {object} Requirements
 * @property {boolean} offered
 * @property {number} all number of lessons
 * @property {import("./course.js").Lesson[]} open lessons that are not done
 * @property {{quiz: string, pass: number, best: Result | null, met: boolean} | null} exam
 * @property {boolean} met
 *
 * @param {Course} course
 * @returns {Requirements}
 */
export function requirements(course) {
  const {lessons, certificate} = course.index
  const open = lessons.filter(lesson => !course.lesson(lesson).done)
  const best = certificate?.quiz ? course.quiz(certificate.quiz).best : null
  const exam = certificate?.quiz ? {...certificate, best, met: best !== null && best.percent >= certificate.pass} : null
  const offered = certificate !== null && (lessons.length > 0 || exam !== null)
  return {offered, all: lessons.length, open, exam, met: offered && !open.length && (!exam || exam.met)}
}

/**
 * Returns the certificate as it is now. An unchanged result keeps its date, even if the time zone has changed since.
 *
 * @param {string} name
 * @param {Requirements} requirements
 * @param {Certificate | null} before
 * @param {Date} now
 * @returns {Certificate}
 */
export function certify(name, {all, exam}, before, now) {
  const at = exam?.best?.at ?? ""
  const day = dayOf(new Date(at))
  const percent = exam ? Math.min(100, exam.best?.percent ?? 0) : null
  return {
    name: cleanName(name),
    date: before && before.at === at ? before.date : isDay(day) ? day : dayOf(now),
    percent,
    lessons: all,
    at
  }
}
