/** What is shown where nothing is to be repeated today. */

import {make} from "../../dom/dom.js"
import {due, repeated, schedule} from "../../learner/due.js"
import {nextButton} from "../../learner/next.js"
import {moreButton} from "./more.js"
import {reminder} from "./reminder.js"
import {scene} from "./scene.js"

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {() => void} more begins a round beyond those of today
 * @returns {Node[]} why there is nothing to answer, when there will be, and what to do until then
 */
export function nothing(words, course, more) {
  const all = schedule(course)
  const now = new Date()
  const message = !all.length ? words.nothing : repeated(all, now) ? words.enough : words.none
  return [
    ...scene(),
    make("p", {class: "course-review__told"}, message ?? ""),
    ...reminder(words, course, all, now),
    ...nextButton(course, words),
    ...(due(all, now).length ? [moreButton(words, more)] : [])
  ]
}
