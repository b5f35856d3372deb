/** What stands below the class on its page, folded in once files are read: instructions for asking for them. */

import {details} from "../../dom/details.js"

const ENDS = "aside, footer, nav, form, course-part, course-quiz"
const WHOLE = "article, main, body"

/**
 * @param {HTMLElement} part
 * @param {string} summary
 * @returns {HTMLDetailsElement | null} null where nothing stands below
 */
export function fold(part, summary) {
  const below = []
  /** @type {Element} */
  let block = part
  while (!block.nextElementSibling && block.parentElement && !block.parentElement.matches(WHOLE))
    block = block.parentElement
  for (let next = block.nextElementSibling; next && !next.matches(ENDS); next = next.nextElementSibling)
    below.push(next)
  if (!below.length) return null
  const folded = details(summary)
  block.after(folded)
  folded.append(...below)
  return folded
}
