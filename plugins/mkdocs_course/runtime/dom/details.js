/** A line that looks like a link, and what it unfolds. */

import {make} from "./dom.js"

/**
 * @param {string} summary
 * @param {...Node} content
 * @returns {HTMLDetailsElement}
 */
export const details = (summary, ...content) =>
  make("details", {class: "course-details"}, make("summary", {}, summary), ...content)
