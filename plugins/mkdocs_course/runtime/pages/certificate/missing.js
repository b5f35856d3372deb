/** The requirements for a certificate: those met, and with a neutral sign those that are left. */

import {interpolate, make} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {ROOT} from "../../learner/course.js"
import {nextButton} from "../../learner/next.js"

/** So many lessons are named; the others are on the page about progress. */
const MOST = 3

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {import("../../learner/certificate.js").Requirements} now
 * @returns {HTMLElement[]}
 */
export function missing(words, course, {all, open, exam}) {
  const {index} = course
  const page = exam && index.quizzes[exam.quiz]?.page
  // The exam is named below, with what it takes.
  const others = open.filter(lesson => lesson.page !== page)
  const link = (/** @type {string} */ page, /** @type {string} */ title) =>
    make("a", {href: new URL(page, ROOT).href}, title)
  const item = (/** @type {boolean} */ met, /** @type {(Node | string)[]} */ ...children) =>
    make(
      "li",
      {"data-met": met ? "yes" : "no"},
      make("b", {}, met ? `✓ ${words.done}` : `○ ${words.open}`),
      ...children
    )
  const items = all
    ? [
        item(
          !open.length,
          interpolate(words.lessons_done, {done: all - open.length, all}),
          ...(others.length ? [make("ul", {}, ...named(words, course, others).map(node => make("li", {}, node)))] : [])
        )
      ]
    : []
  if (exam) {
    const title = index.lessons.find(lesson => lesson.page === page)?.title ?? words.exam ?? ""
    const best = exam.best ? interpolate(words.best, {percent: percent(exam.best.percent)}) : (words.untried ?? "")
    items.push(
      item(exam.met, page ? link(page, title) : title, interpolate(words.pass, {percent: percent(exam.pass)}), best)
    )
  }
  return [
    make("p", {}, words.needed ?? ""),
    make("ul", {class: "course-certificate__needed"}, ...items),
    ...nextButton(course, words)
  ]
}

/**
 * @param {Record<string, string>} words
 * @param {import("../../learner/course.js").Course} course
 * @param {import("../../learner/course.js").Lesson[]} open
 * @returns {HTMLElement[]} links to the next few lessons, and one to the rest
 */
function named(words, {index: {parts}}, open) {
  const link = (/** @type {string} */ page, /** @type {string} */ title) =>
    make("a", {href: new URL(page, ROOT).href}, title)
  const rest = open.length - MOST
  const isLong = rest > 1 && parts.progress !== undefined
  const links = (isLong ? open.slice(0, MOST) : open).map(({page, title}) => link(page, title))
  return isLong ? [...links, link(parts.progress ?? "", interpolate(words.rest, {rest}))] : links
}
