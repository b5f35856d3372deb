/** What of a page is read aloud: what stands in it, in its order, without what is hidden. */

import {sentences} from "./sentences.js"

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, figcaption, legend, label, summary, blockquote, div, section"
const SKIPPED = [
  "pre, script, style, noscript, svg, math annotation, rt, audio, video, nav, button, select, textarea",
  "[aria-hidden=true], .headerlink, .footnote, .footnote-ref, .course-hidden:not(legend *), .course-note",
  ".course-notes-rest, .course-lesson, .course-listen, .course-prerequisites, .course-quiz__head, .course-quiz__way",
  ".course-end"
].join()
const SOURCES = "sources"

/** @typedef {{text: string, nodes: {node: Text, start: number}[], block: Element}} Group the texts of one block */
/** @typedef {{text: string, range: Range, block: HTMLElement}} Sentence */

/**
 * @param {Element} root
 * @param {string} language tag
 * @returns {Sentence[]} all sentences of the page, with their places in it
 */
export const reading = (root, language) =>
  blockTexts(root).flatMap(group =>
    sentences(group.text, language).map(({start, end}) => ({
      text: group.text.slice(start, end).replace(/\s+/g, " "),
      range: rangeOf(group, start, end),
      block: /** @type {HTMLElement} */ (group.block)
    }))
  )

/** @param {Element} root @returns {Group[]} the text of each block that is read aloud, in the order of the page */
function blockTexts(root) {
  /** @type {Group[]} */
  const list = []
  const sources = sectionOf(root, SOURCES)
  /** @type {Element | null} */
  let cell = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode)
    const parent = node.parentElement
    if (!parent || parent.closest(SKIPPED) || !isVisible(parent) || sources(node)) continue
    const block = parent.closest(BLOCKS) ?? root
    let group = list.at(-1)
    if (!node.data.trim()) {
      if (group?.block === block && !parent.matches("tr")) group.text += " "
      continue
    }
    if (group?.block !== block) {
      group = {text: "", nodes: [], block}
      list.push(group)
    }
    // Between the cells of a row the voice pauses.
    const here = parent.closest("td, th")
    if (group.text && here && here !== cell) group.text += ", "
    cell = here
    group.nodes.push({node, start: group.text.length})
    group.text += node.data
  }
  return list
}

/** @param {Element} element whether it is shown; what is in closed `details` is not */
const isVisible = element => element.getClientRects().length > 0

/**
 * @param {Element} root
 * @param {string} id of a heading
 * @returns {(node: Node) => boolean} whether a node is in the section of the heading
 */
function sectionOf(root, id) {
  const heading = root.querySelector(`[id="${id}"]`)
  if (!heading) return () => false
  const level = (/** @type {Element} */ element) => Number(element.tagName.slice(1))
  const after = (/** @type {Node} */ a, /** @type {Node} */ b) =>
    Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
  const next = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")].find(
    other => after(heading, other) && level(other) <= level(heading)
  )
  return node =>
    (heading.contains(node) || after(heading, node)) && !(next && (next.contains(node) || after(next, node)))
}

/**
 * @param {Group} group
 * @param {number} start
 * @param {number} end
 */
function rangeOf({nodes}, start, end) {
  const range = new Range()
  const at = (/** @type {number} */ place) => nodes.filter(node => node.start <= place).at(-1) ?? nodes[0]
  const first = at(start)
  const last = at(end - 1)
  if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length))
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}
