/** The end of a round of review: how it went, when the next questions come, and the way on. */

import {interpolate, make} from "../../dom/dom.js"
import {due, schedule} from "../../learner/due.js"
import {nextButton} from "../../learner/next.js"
import {moreButton} from "./more.js"
import {reminder} from "./reminder.js"
import {scene} from "./scene.js"

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {{all: number, right: number}} result of the round
 * @param {() => void} more begins another round
 * @returns {HTMLElement}
 */
export function end(words, course, {all, right}, more) {
  const now = new Date()
  const items = schedule(course)
  const message = right === all ? words.all_right : right * 2 < all ? words.few_right : words.some_right
  return make(
    "div",
    {class: "course-review"},
    ...scene(),
    make("h2", {tabindex: "-1"}, words.finished ?? ""),
    make("p", {class: "course-review__told"}, interpolate(message, {right, all, rest: all - right})),
    ...reminder(words, course, items, now),
    ...nextButton(course, words),
    ...(due(items, now).length ? [moreButton(words, more)] : [])
  )
}
