/**
 * A certificate: what it takes, what it says, and the code on it.
 *
 * The code is made of what the certificate says. Whoever has both can tell whether one of them was changed, and nothing
 * else: anyone can make a certificate whose code fits.
 *
 * @typedef {object} Certificate kept as `@certificate`
 * @property {string} name as the learner wrote it
 * @property {string} date ISO 8601 date of the result, where the learner was then
 * @property {number | null} percent null where no exam is asked for
 * @property {number} lessons
 * @property {string} at ISO 8601 time of the result, “” where there is none
 */

import {date} from "../learner/recall.js"

/** @typedef {import("../learner/course.js").Course} Course */

export const RECORD = "@certificate"
export const LONGEST = 80

/** Those of Douglas Crockford's base 32: none looks like another one. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * A name as it is printed: one line, composed, and without characters that turn what stands around it.
 *
 * @param {string} name
 */
export function clean(name) {
  const line = name.normalize("NFC").replace(/\p{Bidi_Control}/gu, "").replace(/[\s\p{Cc}]+/gu, " ").trim()
  return [...line].slice(0, LONGEST).join("").trim()
}

/** @type {import("../learner/store.js").Check<Certificate>} */
export const isCertificate = found =>
  typeof found.name === "string" && found.name !== "" && found.name === clean(found.name) && typeof found.at === "string" &&
  /^\d{4}-\d\d-\d\d$/.test(found.date) && !Number.isNaN(Date.parse(found.date)) &&
  Number.isInteger(found.lessons) && found.lessons >= 0 && (found.percent === null || found.percent >= 0 && found.percent <= 100)

/**
 * What a certificate takes, and what is missing of it.
 *
 * @typedef {object} Standing
 * @property {boolean} offered
 * @property {number} all lessons there are
 * @property {import("../learner/course.js").Lesson[]} open those that are not done
 * @property {{quiz: string, pass: number, best: import("../learner/sitting.js").Result | null, met: boolean} | null} exam
 * @property {boolean} met
 *
 * @param {Course} course
 * @returns {Standing}
 */
export function standing(course) {
  const {lessons, certificate} = course.index, open = lessons.filter(lesson => !course.lesson(lesson).done)
  const best = certificate?.quiz ? course.quiz(certificate.quiz).best : null
  const exam = certificate?.quiz ? {...certificate, best, met: best !== null && best.percent >= certificate.pass} : null
  const offered = certificate !== null && (lessons.length > 0 || exam !== null)
  return {offered, all: lessons.length, open, exam, met: offered && !open.length && (!exam || exam.met)}
}

/**
 * What the certificate says now. The date of a result stays what it was when the certificate was first made, wherever the
 * learner has gone since.
 *
 * @param {string} name
 * @param {Standing} standing
 * @param {Certificate | null} before
 * @param {Date} now
 * @returns {Certificate}
 */
export function made(name, {all, exam}, before, now) {
  const at = exam?.best?.at ?? "", day = Number.isNaN(Date.parse(at)) ? now : new Date(at)
  const percent = exam ? Math.min(100, exam.best?.percent ?? 0) : null
  return {name: clean(name), date: before && before.at === at ? before.date : date(day), percent, lessons: all, at}
}

/** @param {string} code as someone has typed it */
export const plain = code => code.normalize("NFKC").toUpperCase().replace(/[\s\p{Pd}]/gu, "").replaceAll("O", "0").replace(/[IL]/g, "1")

/**
 * @param {string} course id
 * @param {Omit<Certificate, "at">} certificate
 * @returns {Promise<string>} 60 bits of a digest, “” where this browser makes none: it does so only over https
 */
export async function code(course, {name, date, percent, lessons}) {
  if (!crypto.subtle) return ""
  // No name can be mistaken for the rest: before it stand two words without a bar, and after it two numbers.
  const said = [course, date, clean(name), percent ?? "", lessons].join("|")
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(said)))
  const bits = [...digest].map(byte => byte.toString(2).padStart(8, "0")).join("")
  const groups = [0, 20, 40].map(from => [0, 5, 10, 15].map(at => LETTERS[parseInt(bits.slice(from + at, from + at + 5), 2)]).join(""))
  return groups.join("-")
}
