/** What the journal says while there is nothing in it. */

import {make} from "../../dom/dom.js"
import {ROOT} from "../../learner/course.js"

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {ReturnType<typeof import("./texts.js").places>} all
 * @returns {HTMLElement[]} where the learner begins to write, as a button, and where else
 */
export function empty(words, course, all) {
  const lessons = all.flatMap(({lesson}) => lesson ?? [])
  const first = lessons.find(lesson => !course.lesson(lesson).done) ?? lessons[0]
  if (!first) return [make("p", {}, words.none ?? "")]
  const link = (/** @type {import("../../learner/course.js").Lesson} */ {page, title}, name = "") =>
    make("a", {href: new URL(page, ROOT).href, ...(name ? {class: name} : {})}, title)
  const others = lessons.filter(lesson => lesson !== first)
  return [
    make("p", {}, words.empty ?? ""),
    make("p", {}, link(first, "md-button md-button--primary")),
    ...(others.length
      ? [
          make("p", {}, words.also ?? ""),
          make("ul", {class: "course-journal__where"}, ...others.map(lesson => make("li", {}, link(lesson))))
        ]
      : [])
  ]
}
