/** Chips to tap, at the foot of the screen. */

import {make} from "../dom/dom.js"
import {settle} from "../element/one.js"

/**
 * Makes a chip.
 *
 * @param {() => void} click
 * @param {(Node | string)[]} content
 */
export const chip = (click, ...content) => make("button", {type: "button", class: "course-chip", click}, ...content)

/**
 * Keeps the panel at the foot of the screen, unless it takes half of it, and says its height to what stands above.
 *
 * @param {HTMLElement} panel
 * @param {HTMLElement} board
 * @returns {() => void} measures the panel at once
 */
export function place(panel, board) {
  const measure = () => {
    const {offsetHeight} = panel
    panel.toggleAttribute("data-long", offsetHeight > innerHeight / 2)
    board.style.setProperty("--course-panel", `${offsetHeight}px`)
    // The button that takes their place is at the foot of the question.
    settle(/** @type {HTMLFormElement} */ (panel.closest("form")))
  }
  // A layout that nothing waits for: questions start while others are not on the page yet.
  new ResizeObserver(measure).observe(panel)
  return measure
}
