/** Where a question comes from, and how it went the last time. */

import {interpolate, make} from "../../dom/dom.js"
import {nearDayText} from "../../dom/near_day.js"
import {ROOT} from "../../learner/course.js"
import {dayOf, isDay} from "../../store/day.js"

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {import("../../learner/due.js").Due} due
 * @returns {{element: HTMLElement, answered: () => void}} the line above the question. Its lesson becomes a link when
 *   the question is answered: before that, it would be too easy to look
 */
export function origin(words, {index: {lessons, quizzes}}, {quiz, wrong, at}) {
  const page = quizzes[quiz]?.page
  const lesson = lessons.find(lesson => lesson.page === page)
  const day = dayOf(new Date(at))
  const before = isDay(day)
    ? interpolate(wrong ? words.was_wrong : words.was_right, {day: nearDayText(day, new Date())})
    : ""
  const title = make("span", {}, lesson?.title ?? "")
  const number = lesson?.number ? [make("b", {}, interpolate(words.lesson_number, {number: lesson.number}))] : []
  const element = make(
    "p",
    {class: "course-review__from"},
    ...number,
    ...(lesson ? [title] : []),
    ...(before ? [make("span", {}, before)] : [])
  )
  const answered = () => {
    if (lesson && !element.querySelector("a"))
      title.replaceChildren(make("a", {href: new URL(lesson.page, ROOT).href}, lesson.title))
  }
  return {element, answered}
}
