/** Where the learner stands in the course, and what comes next. */

import {answerKey, POSTTEST, placeKey, quizKey, readKey} from "../store/keys.js"
import {isPlace} from "../store/records/place.js"
import {isRead} from "../store/records/read.js"
import {requirements} from "./certificate.js"
import {dueToday} from "./due.js"
import {isBegun} from "./entrance.js"
import {lastPlace} from "./last_place.js"

/** @typedef {import("./course.js").Course} Course */
/** @typedef {import("./course.js").Lesson} Lesson */

/**
 * @typedef {object} Standing
 * @property {boolean[]} done for each lesson whether it is done
 * @property {Lesson | undefined} next
 * @property {boolean} isBegun whether something of the next lesson is done or read
 * @property {{heading: string, minutes: number} | null} place where in the next lesson the learner was, and how many
 *   minutes of it are left
 * @property {number} minutes what the open lessons take
 * @property {{count: number, minutes: number}} due what is to be reviewed today
 * @property {boolean} isThrough whether all lessons are done, and the exam is passed where there is one
 * @property {number | null} percent the best result of a passed exam
 */

/**
 * @param {Course} course
 * @param {Date} now
 * @returns {Standing}
 */
export function standing(course, now) {
  const {lessons, parts} = course.index
  const {open, exam} = requirements(course)
  const passed = !exam || exam.met
  const done = lessons.map(lesson => !open.includes(lesson))
  const next = open.length ? following(course, open) : passed ? undefined : exam && examOf(lessons, exam.quiz)
  const last = lastPlace(course)
  const place = last && last.lesson === next ? {heading: last.title, minutes: last.minutes} : null
  return {
    done,
    next: next ?? undefined,
    isBegun: !!next && isBegun(course, next),
    place,
    minutes: open.reduce((sum, lesson) => sum + lesson.minutes, 0),
    due: parts.review ? dueToday(course, now) : {count: 0, minutes: 0},
    isThrough: lessons.length > 0 && !open.length && passed,
    percent: exam?.met ? (exam.best?.percent ?? null) : null
  }
}

/**
 * The lesson in which something was done last, or else the next open one after it.
 *
 * @param {Course} course
 * @param {Lesson[]} open
 */
function following(course, open) {
  const {lessons} = course.index
  const times = lessons.map(lesson => touched(course, lesson))
  const last = times.reduce((latest, time, at) => (time > (times[latest] ?? "") ? at : latest), 0)
  const order = [...lessons.slice(last), ...lessons.slice(0, last)]
  return order.find(lesson => open.includes(lesson))
}

/**
 * @param {Course} course
 * @param {Lesson} lesson
 * @returns {string} ISO 8601 time at which something was done in it last, “” where nothing was
 */
function touched(course, {page, quizzes, again}) {
  const keys = [...quizzes.map(id => [id, ""]), ...again.map(id => [id, POSTTEST])]
  const times = keys.flatMap(([id = "", occasion]) =>
    (course.index.quizzes[id]?.questions ?? []).map(
      question => course.store.get(answerKey(quizKey(id, occasion), question.id))?.at ?? ""
    )
  )
  const seen = [course.store.get(readKey(page), isRead), course.store.get(placeKey(page), isPlace)]
  return [...seen.map(record => record?.at ?? ""), ...times].sort().at(-1) ?? ""
}

/**
 * @param {Lesson[]} lessons
 * @param {string} quiz
 */
const examOf = (lessons, quiz) => lessons.find(lesson => lesson.quizzes.includes(quiz))
