/** What a learner who has been here before sees on the first page: what to do now, and how far they have come. */

import {interpolate, make} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {mark} from "../../learner/arch.js"
import {ROOT} from "../../learner/course.js"
import {entrance} from "../../learner/entrance.js"
import {courseArch, remaining} from "../../learner/remaining.js"
import {standing} from "../../learner/standing.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/standing.js").Standing} Standing */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Date} time
 * @returns {Element[]}
 */
export function cards(words, course, time) {
  const {parts} = course.index
  const now = standing(course, time)
  const drawing = courseArch(now.done, now.next ? now.done.indexOf(false) + 1 : 0, words.done, words.of)
  if (now.isThrough) {
    const way = parts.certificate ? [button(parts.certificate, words.certificate, words.paper)] : []
    const result = now.percent === null ? words.through : interpolate(words.passed, {percent: percent(now.percent)})
    const text = [make("h2", {}, words.finished ?? ""), make("p", {}, result ?? "")]
    const end = make("section", {class: "course-now__end"}, drawing, ...text, ...way)
    return [end, ...(now.due.count ? [reviewCard(words, parts, now, way.length ? "second" : "time")] : [])]
  }
  const isDue = now.due.count > 0
  return [
    ...(isDue ? [reviewCard(words, parts, now, "time")] : []),
    ...(now.next ? [lesson(words, course, now, isDue ? "second" : "")] : []),
    make("div", {class: "course-now__far"}, drawing, make("p", {}, remaining(now.minutes, words.rest, words.hours)))
  ]
}

/**
 * @param {Words} words
 * @param {Record<string, string>} parts addresses of the pages with page parts, by the name of the part
 * @param {Standing} now
 * @param {"time" | "second"} look of the button: that of what is due now, or a secondary one
 * @returns {HTMLElement} the card that says how many questions are due
 */
function reviewCard(words, parts, {due}, look) {
  return make(
    "section",
    {class: "course-now__card course-now__card--time", "aria-labelledby": "course-due"},
    make("p", {class: "course-now__head"}, words.due ?? ""),
    make("h2", {id: "course-due"}, interpolate(due.count === 1 ? words.question : words.questions, due)),
    make("p", {}, words.why ?? ""),
    button(parts.review ?? "./", words.review, "", look)
  )
}

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Standing} now
 * @param {"" | "second"} look of the button
 */
function lesson(words, course, {next, isBegun, place}, look) {
  const {index} = course
  const {title = "", section = "", number, minutes = 0} = next ?? {}
  const all = index.lessons.filter(other => other.number).length
  const sections = [...new Set(index.lessons.map(other => other.section).filter(Boolean))]
  const drawing = section ? [mark({module: sections.indexOf(section) + 1, modules: sections.length})] : []
  const where = number ? interpolate(words.number, {number, all}) : section
  const head = [make("strong", {}, (isBegun ? words.here : words.next) ?? ""), " ", make("span", {}, where)]
  return make(
    "section",
    {class: `course-now__card${look ? " course-now__card--second" : ""}`, "aria-labelledby": "course-next"},
    make("p", {class: "course-now__head"}, ...drawing, ...head),
    make("h2", {id: "course-next"}, title),
    ...(place?.heading ? [make("p", {}, interpolate(words.at, {heading: place.heading}))] : []),
    ...remainingTime(words, minutes, place),
    button(next ? entrance(course, next) : "./", isBegun ? words.go_on : words.open, "", look)
  )
}

/**
 * @param {Words} words
 * @param {number} minutes that it takes to read the whole lesson
 * @param {Standing["place"]} place
 * @returns {HTMLElement[]} how long the lesson is, or how much of it is left
 */
function remainingTime(words, minutes, place) {
  if (!place) return [make("p", {}, interpolate(words.minutes, {minutes}))]
  const share = Math.round(100 - (100 * place.minutes) / Math.max(1, minutes))
  const label = interpolate(words.read, {percent: percent(share)})
  const left = make("p", {}, interpolate(words.left, {minutes: place.minutes}))
  return [left, make("progress", {max: "100", value: `${share}`, "aria-label": label})]
}

/**
 * @param {string} page
 * @param {string} [text]
 * @param {string} [small] below it
 * @param {"" | "second" | "time"} [look]
 */
function button(page, text = "", small = "", look = "") {
  const href = new URL(page, ROOT).href
  const name = {"": " md-button--primary", time: " md-button--primary course-now__time", second: ""}[look]
  const label = make("span", {}, text, ...(small ? [make("small", {}, small)] : []))
  return make("p", {}, make("a", {class: `md-button course-now__way${name}`, href}, label))
}
