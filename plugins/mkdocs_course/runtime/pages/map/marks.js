/** What is done, and where the learner is, on the map of the course. */

import {interpolate, query, queryAll} from "../../dom/dom.js"
import {ROOT} from "../../learner/course.js"
import {standing} from "../../learner/standing.js"

/** @typedef {import("../../part.js").CoursePart} CoursePart */

/** The maps whose current module has been opened. @type {WeakSet<CoursePart>} */
const opened = new WeakSet()

/**
 * Marks lessons as done and the next one as here, and at first opens the module of the next one.
 *
 * @param {CoursePart} part
 * @param {import("../../learner/course.js").Course} course
 */
export function markMap(part, course) {
  const {done, next, isBegun} = standing(course, new Date())
  const {lessons} = course.index
  const states = new Map(lessons.map((lesson, at) => [new URL(lesson.page, ROOT).href, done[at] ?? false]))
  const target = next ? new URL(next.page, ROOT).href : ""
  const links = /** @type {HTMLAnchorElement[]} */ (queryAll(part, "li > a"))
  for (const link of links)
    mark(part, link, isBegun && link.href === target ? "here" : states.get(link.href) ? "done" : "")
  const modules = /** @type {HTMLDetailsElement[]} */ (queryAll(part, "details"))
  for (const module of modules) sum(part, module)
  // Later the learner opens and closes them.
  if (opened.has(part)) return
  opened.add(part)
  const current = links.find(link => link.href === target)?.closest("details")
  if (current) for (const module of modules) module.open = module === current
}

/**
 * @param {CoursePart} part
 * @param {HTMLAnchorElement} link
 * @param {"here" | "done" | ""} state
 */
function mark({words}, link, state) {
  const place = query(link, ".course-map__state")
  place.dataset.minutes ??= place.textContent ?? ""
  place.textContent = state ? (words[state] ?? "") : place.dataset.minutes
  link.dataset.state = state
  if (state === "here") link.setAttribute("aria-current", "step")
  else link.removeAttribute("aria-current")
}

/**
 * @param {CoursePart} part
 * @param {HTMLDetailsElement} module
 */
function sum({words}, module) {
  const links = /** @type {HTMLAnchorElement[]} */ (queryAll(module, "li > a"))
  const done = links.filter(link => link.dataset.state === "done").length
  const touched = done > 0 || links.some(link => link.dataset.state === "here")
  const place = query(module, ".course-map__sum")
  place.dataset.sum ??= place.textContent ?? ""
  place.textContent =
    done === links.length
      ? (words.all_done ?? "")
      : done
        ? interpolate(words.some, {done, all: links.length})
        : place.dataset.sum
  module.dataset.state = done === links.length ? "done" : ""
  query(module, "svg").classList.toggle("course-mark--untouched", !touched)
}
