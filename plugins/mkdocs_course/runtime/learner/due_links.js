/** What is due for review, beside the link to it: in the menu, and in a bar at the foot of a small screen. */

import {interpolate, make, queryAll} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"
import {svgElement} from "../dom/svg.js"
import {ROOT} from "./course.js"

/** @typedef {import("./course.js").Course} Course */

/** Where the thumb belongs to a question. */
const BUSY = "meta[name=course-lesson], course-quiz, course-part[data-part=review]"

const SIGNS = {
  start: "M4 11.5L12 4.5l8 7M6.5 10v9.500h11V10",
  review: "M4.5 12a7.5 7.5 0 1 0 2.4-5.500M4.5 4.500v4h4",
  progress: "M8.5 8.500a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M5 20c.6-4.2 3.3-6 7-6s6.4 1.8 7 6"
}

/** The bar: it is in the page where the page wants it and its style sheet has loaded. */
const bar = make("nav", {class: "course-tabs"})
let wanted = false

/**
 * @param {Course} course with records: there is something to come back to
 * @param {number} count of questions that are due today
 * @param {HTMLAnchorElement[]} links to the review, in the menu
 */
export function showDue(course, count, links) {
  const {parts, tabs} = course.index
  const styles = loadStyles("./due_links.css", import.meta.url)
  // With its styles, so that nothing moves.
  styles.then(() => {
    for (const link of new Set([...links, ...links.flatMap(sections)])) {
      link.querySelector(".course-count")?.remove()
      link.querySelector(".course-hidden")?.remove()
      if (count) link.append(...number(tabs, count))
    }
  })
  wanted = Boolean(parts.review && parts.progress && !document.querySelector(BUSY))
  if (!wanted) return place()
  bar.setAttribute("aria-label", tabs.label ?? "")
  bar.replaceChildren(list(course, count))
  styles.then(place)
}

/** Puts the bar into the page, or takes it out; by the attribute the page makes room for it. */
function place() {
  document.documentElement.toggleAttribute("data-tabs", wanted)
  if (wanted) document.body.append(bar)
  else bar.remove()
}

/**
 * Returns the link to the page of the section that a link of the menu is in: on a small screen sections are closed.
 *
 * @param {Element} link
 */
const sections = link =>
  queryAll(link.closest(".md-nav__item--section, .md-nav__item--nested") ?? link, ":scope > div > a.md-nav__link")

/**
 * @param {Course} course
 * @param {number} count
 */
function list({index}, count) {
  const pages = {start: "./", review: index.parts.review ?? "./", progress: index.parts.progress ?? "./"}
  const items = Object.entries(pages).map(([name, page]) => {
    const url = new URL(page, ROOT)
    const sign = svgElement("svg", {viewBox: "0 0 24 24", "aria-hidden": "true"})
    sign.append(svgElement("path", {d: SIGNS[/** @type {"start"} */ (name)]}))
    const link = make("a", {href: url.href}, sign, make("span", {}, index.tabs[name] ?? ""))
    if (name === "review" && count) link.append(...number(index.tabs, count))
    if (url.pathname === location.pathname) link.setAttribute("aria-current", "page")
    return make("li", {}, link)
  })
  return make("ul", {}, ...items)
}

/**
 * @param {Record<string, string>} words
 * @param {number} count
 */
const number = (words, count) => [
  make("span", {class: "course-count", "aria-hidden": "true"}, interpolate("{count}", {count})),
  make("span", {class: "course-hidden"}, ` (${interpolate(words.due, {count})})`)
]
