/** Asks for more questions than those of today. */

import {make} from "../../dom/dom.js"

/**
 * @param {Record<string, string>} words
 * @param {() => void} click
 */
export const moreButton = (words, click) =>
  make("p", {}, make("button", {type: "button", class: "course-quiet", click}, words.more ?? ""))
