/** The sections of a lesson that a job aid is made of, by the ids of their headings. */

import {make, queryAll} from "../../dom/dom.js"

const HEADINGS = "h1, h2, h3, h4, h5, h6"
const EXTRAS = ".headerlink, noscript, course-quiz, .course-heading"

/**
 * A heading and what stands below it.
 *
 * @typedef {object} Section
 * @property {string} title
 * @property {Node[]} nodes
 */

/**
 * Returns copies of those that the lesson has. Without a section to discuss, the question that opens the lesson is one.
 *
 * @returns {Partial<Record<"remember" | "practice" | "discuss", Section>>}
 */
export const sections = () => ({...opening(), ...marked()})

/** @returns {{discuss?: Section}} the question that is asked first, or the first one in a box; without a title */
function opening() {
  const [asked] = queryAll(document, ".md-content .course-opening .course-question__ask")
  const [box] = queryAll(document, ".md-content .admonition.question")
  const nodes = asked ? [make("p", {}, asked.textContent ?? "")] : box ? paragraphs(box) : []
  return nodes.length ? {discuss: {title: "", nodes}} : {}
}

/** @param {Element} box */
const paragraphs = box => queryAll(box, ":scope > p:not(.admonition-title)").map(copied)

const marked = () =>
  Object.fromEntries(
    ["remember", "practice", "discuss"].flatMap(id => {
      const heading = document.querySelector(`.md-content :is(${HEADINGS})[id="${id}"]`)
      return heading ? [[id, {title: text(heading), nodes: below(heading)}]] : []
    })
  )

/** @param {Element} heading */
function text(heading) {
  const copy = /** @type {Element} */ (heading.cloneNode(true))
  for (const extra of queryAll(copy, EXTRAS)) extra.remove()
  return copy.textContent?.trim() ?? ""
}

/** @param {Element} heading */
function below(heading) {
  const nodes = []
  for (let next = heading.nextElementSibling; next && !next.matches(HEADINGS); next = next.nextElementSibling) {
    const copy = copied(next)
    if (!copy.matches(EXTRAS) && copy.textContent?.trim()) nodes.push(copy)
  }
  return nodes
}

/** @param {Element} element */
function copied(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true))
  // Links lead nowhere on paper, and an id must not be there twice.
  for (const link of queryAll(copy, "a")) link.replaceWith(...link.childNodes)
  for (const named of [copy, ...queryAll(copy, "[id]")]) named.removeAttribute("id")
  for (const extra of queryAll(copy, EXTRAS)) extra.remove()
  return copy
}
