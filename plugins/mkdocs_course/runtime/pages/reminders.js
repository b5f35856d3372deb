/** The days on which tests come back after the last lesson, with a calendar file. */

import {interpolate, make} from "../dom/dom.js"
import {calendarFile, fileButton} from "../dom/file.js"
import {dayText} from "../dom/language.js"
import {ROOT} from "../learner/course.js"
import {laterTests} from "../learner/occasions.js"
import {addDays, dayOf} from "../store/day.js"
import {answerKey, POSTTEST, quizKey} from "../store/keys.js"

/** @typedef {import("../learner/course.js").Course} Course */

/**
 * Implements `PagePart.show`.
 *
 * @param {import("../part.js").CoursePart} part
 * @param {Course} course
 */
export function show(part, course) {
  const {words} = part
  const {title, course: id} = course.index
  const tests = laterTests(course.index).map(test => ({...test, date: dateOf(course, test)}))
  if (!tests.length) return part.replaceChildren(make("p", {}, words.none ?? ""))
  const days = tests.map(({quiz, days, page, date}) => ({
    id: `${id}.${quiz}.${days}@${location.hostname}`,
    date,
    text: interpolate(words.event, {days, title, address: new URL(page, ROOT).href})
  }))
  part.replaceChildren(
    make("ul", {class: "course-reminders"}, ...tests.map(({days, date}) => make("li", {}, item(words, days, date)))),
    // The format is loaded on demand.
    fileButton(
      words.calendar,
      words,
      calendarFile(words.file, async () => (await import("../dom/calendar.js")).calendar(days))
    )
  )
}

/**
 * Counts from the day on which the learner answered the posttest, and before that from today.
 *
 * @param {Course} course
 * @param {{quiz: string, days: number}} test
 * @returns {string} ISO 8601 date
 */
export function dateOf({index, store}, {quiz, days}, now = new Date()) {
  const times = (index.quizzes[quiz]?.questions ?? [])
    .map(({id}) => Date.parse(store.get(answerKey(quizKey(quiz, POSTTEST), id))?.at ?? ""))
    // A time in the future comes from a clock that was wrong.
    .filter(time => time <= now.getTime())
  return dayOf(addDays(times.length ? new Date(Math.max(...times)) : now, days))
}

/**
 * @param {Record<string, string>} words
 * @param {number} days
 * @param {string} date ISO 8601
 */
const item = (words, days, date) => interpolate(words.day, {days, date: dayText(date, "full")})
