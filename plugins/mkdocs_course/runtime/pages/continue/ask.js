/**
 * A question of the course, asked on its first page.
 *
 * The answer is a trial, of which nothing is kept: the lesson asks the question again once it has taught what it is
 * about, and that answer counts as the first one.
 */

import {cloneChildren, make, queryAll} from "../../dom/dom.js"

const STILL = "(prefers-reduced-motion: reduce)"

/** Enables the buttons that answer the question of a card. @param {Element} card */
export function start(card) {
  const buttons = /** @type {HTMLButtonElement[]} */ (queryAll(card, ".course-begin__options button"))
  for (const button of buttons) {
    if (!button.disabled) continue
    button.disabled = false
    button.addEventListener("click", () => answer(card, buttons, button))
  }
}

/**
 * @param {Element} card
 * @param {HTMLButtonElement[]} buttons
 * @param {HTMLButtonElement} chosen
 */
function answer(card, buttons, chosen) {
  const isRight = "right" in chosen.dataset
  if (card.hasAttribute("data-answered") && chosen.dataset.verdict) return
  chosen.dataset.verdict = isRight ? "right" : "wrong"
  chosen.setAttribute("aria-pressed", "true")
  card.toggleAttribute("data-answered", true)
  if (isRight) card.toggleAttribute("data-solved", true)
  const key = card.querySelector(`.course-begin__answer li[data-option="${chosen.dataset.option}"]`)
  const [verdict, why] = [key?.querySelector("b"), key?.querySelector(".course-begin__because")]
  const common = isRight ? card.querySelector(".course-begin__answer > .course-begin__because") : null
  const mark = make("strong", {class: `course-begin__verdict--${chosen.dataset.verdict}`}, ...cloneChildren(verdict))
  const place = card.querySelector(".course-begin__why")
  place?.replaceChildren(make("p", {}, mark), ...cloneChildren(why), ...cloneChildren(common))
  if (isRight) for (const button of buttons) button.setAttribute("aria-disabled", "true")
  moveOn(card)
  place?.scrollIntoView({block: "nearest", behavior: matchMedia(STILL).matches ? "auto" : "smooth"})
}

/**
 * Shows the way on at the place of the tap.
 *
 * @param {Element} card
 */
function moveOn(card) {
  const from = card.querySelector(/** @type {"p"} */ (".course-begin__from"))
  const way = card.parentElement?.querySelector(".course-begin__ways .course-begin__way")
  if (from) from.hidden = false
  if (!way) return
  way.classList.add("md-button", "md-button--primary")
  const paragraph = make("p", {class: "course-begin__on"}, way)
  if (from) from.before(paragraph)
  else card.append(paragraph)
}
