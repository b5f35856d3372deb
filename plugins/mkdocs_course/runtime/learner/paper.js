/** The choice of what is printed: the page with its answers last or without them, or a job aid of one page. */

import {make, queryAll} from "../dom/dom.js"
import {answers} from "./paper/answers.js"
import {sections} from "./paper/sections.js"

/** @param {HTMLElement} details the choice, whose buttons are hidden until now */
export function begin(details) {
  const words = JSON.parse(details.dataset.words ?? "{}")
  const buttons = details.querySelector("p")
  if (!buttons?.hidden) return
  buttons.hidden = false
  for (const button of queryAll(buttons, "button"))
    button.addEventListener("click", () => choices[/** @type {"aid"} */ (button.getAttribute("name"))](words))
  if (!sections().remember) buttons.querySelector("[name=aid]")?.remove()
}

/** @type {Record<"answers" | "without" | "aid", (words: Record<string, string>) => void>} */
const choices = {
  answers: words => printPage(answers(words.last ?? "")),
  without: () => printPage(),
  aid: async words => (await import("./paper/aid.js")).print(words)
}

/**
 * Prints the page, with a section that only paper shows. It stays for later, since no browser says for sure when
 * printing is over.
 *
 * @param {HTMLElement} [last]
 */
function printPage(last = make("div")) {
  document.querySelector(".course-answers")?.remove()
  if (last.firstChild) document.querySelector(".md-content__inner")?.append(last)
  window.print()
}
