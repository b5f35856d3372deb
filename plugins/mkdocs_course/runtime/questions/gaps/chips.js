/**
 * Gaps that are filled by tapping chips, for a touch screen: one tap a gap, where a native list needs two.
 *
 * The lists stay what holds and shows the answer. Over each lies a button that makes it the next one to fill.
 */

import {chip, place} from "../../controls/chips.js"
import {make, query, queryAll} from "../../dom/dom.js"

/** @param {HTMLFormElement} form */
export function start(form) {
  const board = query(form, ".course-fill")
  const panel = query(form, ".course-chips")
  const step = query(panel, ".course-chips__step")
  const group = query(panel, ".course-chips__group")
  const all = queryAll(document, ".course-gap select")
  const gaps = /** @type {HTMLSelectElement[]} */ (queryAll(form, ".course-gap select")).map(makeGap)
  /** The gap that the next chip fills, -1 where all are filled. */
  let active = 0

  /** Lays a button over a list. @param {HTMLSelectElement} list @param {number} at */
  function makeGap(list, at) {
    const name = query(/** @type {HTMLElement} */ (list.parentElement), ".course-hidden")
    const chosen = make("span", {class: "course-hidden", id: `course-gap-${all.indexOf(list)}`})
    name.id = `${chosen.id}-name`
    list.tabIndex = -1
    list.setAttribute("aria-hidden", "true")
    const click = () => show(at)
    const labels = `${name.id} ${chosen.id}`
    const cover = make("button", {type: "button", class: "course-gap__cover", "aria-labelledby": labels, click}, chosen)
    list.after(cover)
    return {list, name, chosen, cover}
  }

  /** Fills the active gap. @param {string} value */
  function choose(value) {
    const gap = gaps[active]
    if (!gap) return
    const {list, cover} = gap
    list.value = value
    list.dispatchEvent(new Event("input", {bubbles: true}))
    show(gaps.findIndex(({list}) => !list.value))
    const next = gaps[active]?.cover ?? form.querySelector("button.course-question__check") ?? cover
    if (active < 0) /** @type {HTMLElement} */ (next).focus({preventScroll: true})
    next.scrollIntoView({block: "nearest"})
  }

  /** Shows what the lists hold, and the chips of the gap that is filled next. @param {number} at */
  function show(at) {
    active = at
    gaps.forEach(({list, chosen, cover}, at) => {
      chosen.textContent = list.selectedOptions[0]?.textContent ?? ""
      if (at === active) cover.setAttribute("aria-current", "true")
      else cover.removeAttribute("aria-current")
    })
    panel.hidden = active < 0
    const gap = gaps[active]
    if (!gap) return
    step.textContent = gap.name.firstChild?.textContent ?? ""
    const options = [...gap.list.options].filter(({value}) => value)
    group.replaceChildren(...options.map(({value, text}) => chip(() => choose(value), text)))
  }

  step.id = `${gaps[0]?.name.id}-step`
  group.setAttribute("role", "group")
  group.setAttribute("aria-labelledby", step.id)
  const next = () => show(gaps.findIndex(({list}) => !list.value))
  board.addEventListener("restored", next)
  next()
  place(panel, board)
}
