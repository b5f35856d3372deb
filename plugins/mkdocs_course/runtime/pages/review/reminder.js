/** The day on which the next questions are due, and a calendar file with a reminder. */

import {calendar} from "../../dom/calendar.js"
import {interpolate, make} from "../../dom/dom.js"
import {calendarFile, fileButton} from "../../dom/file.js"
import {nearDayText} from "../../dom/near_day.js"
import {comingDays, minutes} from "../../learner/due.js"

/** @typedef {import("../../learner/due.js").Due} Due */

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {Due[]} all answered questions
 * @param {Date} now
 * @returns {HTMLElement[]} none where no more questions will be due
 */
export function reminder(words, {index: {course, title}}, all, now) {
  const next = nextDue(all, now)
  if (!next) return []
  const text = `${interpolate(words.event, {title})} ${location.href.split("#")[0]}`
  const {day, number} = next
  return [
    make(
      "div",
      {class: "course-review__next-time"},
      make("p", {class: "course-date"}, interpolate(words.next, {day: nearDayText(day, now, true)})),
      make("p", {}, interpolate(words.waiting, {number, minutes: minutes(number)})),
      fileButton(
        words.remind,
        words,
        calendarFile(`${course}-${day}`, () => calendar([{id: `${course}-review-${day}`, date: day, text}]))
      )
    )
  ]
}

/**
 * @param {Due[]} all answered questions
 * @param {Date} now
 * @returns {{day: string, number: number} | null} the first day after today (ISO 8601) with questions due, and how many
 */
export function nextDue(all, now) {
  const [, ...later] = comingDays(all, now)
  const next = later.find(({list}) => list.length)
  return next ? {day: next.day, number: next.list.length} : null
}
