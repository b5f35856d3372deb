/** The requirements for a certificate: those met and those missing. */

import {interpolate, make} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {ROOT} from "../../learner/course.js"

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {import("../../learner/certificate.js").Requirements} now
 * @returns {HTMLElement[]}
 */
export function missing(words, {index}, {all, open, exam}) {
  const link = (/** @type {string} */ page, /** @type {string} */ title) =>
    make("a", {href: new URL(page, ROOT).href}, title)
  const item = (/** @type {boolean} */ met, /** @type {(Node | string)[]} */ ...children) =>
    make(
      "li",
      {"data-met": met ? "yes" : "no"},
      make("b", {}, met ? `✓ ${words.done}` : `✗ ${words.open}`),
      ...children
    )
  const items = all
    ? [
        item(
          !open.length,
          interpolate(words.lessons_done, {done: all - open.length, all}),
          ...(open.length
            ? [make("ul", {}, ...open.map(lesson => make("li", {}, link(lesson.page, lesson.title))))]
            : [])
        )
      ]
    : []
  if (exam) {
    const page = index.quizzes[exam.quiz]?.page
    const title = index.lessons.find(lesson => lesson.page === page)?.title ?? words.exam ?? ""
    const best = exam.best ? interpolate(words.best, {percent: percent(exam.best.percent)}) : (words.untried ?? "")
    items.push(
      item(exam.met, page ? link(page, title) : title, interpolate(words.pass, {percent: percent(exam.pass)}), best)
    )
  }
  return [make("p", {}, words.needed ?? ""), make("ul", {class: "course-certificate__needed"}, ...items)]
}
