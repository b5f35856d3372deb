/** The day on which the next questions are due, and a calendar file with a reminder. */

import {calendar} from "../../dom/calendar.js"
import {interpolate, make} from "../../dom/dom.js"
import {calendarFile, fileButton} from "../../dom/file.js"
import {dayText} from "../../dom/language.js"
import {comingDays} from "../../learner/due.js"

/** @typedef {import("../../learner/due.js").Due} Due */

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {Due[]} all answered questions
 * @param {Date} [now]
 * @returns {HTMLElement[]} none where no more questions will be due
 */
export function reminder(words, {index: {course, title}}, all, now = new Date()) {
  const next = upcoming(all, now)
  if (!next) return []
  const isMore = [...comingDays(all, now)][0]?.list.length
  const text = `${interpolate(words.event, {title})} ${location.href.split("#")[0]}`
  return [
    make(
      "p",
      {class: "course-review__next"},
      interpolate(isMore ? words.then : words.next, {day: dayText(next.day, "full"), number: next.number})
    ),
    fileButton(
      words.remind,
      words,
      calendarFile(`${course}-${next.day}`, () =>
        calendar([{id: `${course}-review-${next.day}`, date: next.day, text}])
      )
    )
  ]
}

/**
 * @param {Due[]} all
 * @param {Date} now
 * @returns {{day: string, number: number} | null} the next day on which questions come, and their number
 */
export function upcoming(all, now) {
  const [, ...later] = comingDays(all, now)
  const next = later.find(({list}) => list.length)
  return next ? {day: next.day, number: next.list.length} : null
}
