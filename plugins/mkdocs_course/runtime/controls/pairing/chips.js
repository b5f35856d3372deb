/**
 * Rows that are filled by tapping chips, for a touch screen: one tap a row, where a native list needs two.
 *
 * The lists stay what holds the answer. Each row shows either its list or its slot, so nothing is there twice for a
 * screen reader, and one button goes over to the lists. With a mouse or a keyboard the lists alone are shown: there a
 * choice is one letter.
 */

import {interpolate, make, query, queryAll} from "../../dom/dom.js"
import {chip, place} from "../chips.js"
import {copyText, makeSlot, showSlot} from "./slot.js"

const STILL = "(prefers-reduced-motion: reduce)"

/** Adds the chips, and a slot to each row, to a question with rows and lists. @param {HTMLFormElement} form */
export function addChips(form) {
  const board = query(form, ".course-rows")
  const word = (/** @type {string} */ name) => board.dataset[`word${name}`]
  const slots = queryAll(board, ".course-row").map(row => makeSlot(row, () => press(row)))
  const panel = query(form, ".course-chips")
  const step = query(panel, ".course-chips__step")
  const group = query(panel, ".course-chips__group")
  const chips = queryAll(form, "[data-choice]").map(choice => makeChip(choice, value => choose(value)))
  const status = make("div", {class: "course-hidden", role: "status"})
  const toggle = query(form, ".course-rows__switch")
  /** The row that the next chip fills, -1 where all have a choice. */
  let active = 0

  /** Fills the active row. @param {string} value */
  function choose(value) {
    const row = active
    const slot = slots[row]
    if (!slot) return
    set(slot, value)
    // The quiz may have put the answer back, because it takes no more.
    if (slot.field.value !== value) return
    const placed = interpolate(word("Placed"), {row: row + 1, choice: slot.chosen.textContent ?? ""})
    say(placed, active < 0 ? (word("Filled") ?? "") : next())
    measure()
    const target = slots[active]?.row ?? form.querySelector(".course-question__actions")
    target?.scrollIntoView({block: "nearest", behavior: matchMedia(STILL).matches ? "auto" : "smooth"})
  }

  /** Empties a row that has a choice, and makes it the one to fill. @param {HTMLElement} row */
  function press(row) {
    // Where the answer is marked, another try begins with the button for it.
    if ("mark" in row.dataset && !("kept" in row.dataset)) return
    active = slots.findIndex(slot => slot.row === row)
    const slot = slots[active]
    if (!slot) return
    if (!slot.field.value) {
      say(next())
      return update()
    }
    set(slot, "")
    say(interpolate(word("Removed"), {row: active + 1, text: slot.text.textContent ?? ""}))
  }

  /**
   * @param {import("./slot.js").Slot} slot
   * @param {string} value
   */
  function set({field}, value) {
    field.value = value
    field.dispatchEvent(new Event("input", {bubbles: true}))
  }

  const next = () =>
    interpolate(word("Next"), {row: active + 1, all: slots.length, text: slots[active]?.text.textContent ?? ""})

  const say = (/** @type {string[]} */ ...texts) => status.replaceChildren(texts.join(" "))

  /** Brings slots, chips and the text of the step up to date with the lists, and chooses the row to fill next. */
  function update() {
    const empty = slots.flatMap(({field}, at) => (field.value ? [] : [at]))
    if (!empty.includes(active)) active = empty.find(at => at > active) ?? empty[0] ?? -1
    slots.forEach((slot, at) => {
      const choice = chips.find(({value}) => value === slot.field.value)?.text
      showSlot(slot, board.dataset, choice, at === active)
    })
    for (const {button, value, used} of chips) {
      const rows = slots.flatMap(({field}, at) => (field.value === value ? [at + 1] : []))
      used.textContent = word("Used") && rows.length ? ` ${interpolate(word("Used"), {rows: rows.join(", ")})}` : ""
      button.toggleAttribute("data-used", used.textContent !== "")
    }
    step.textContent = interpolate(word("Step"), {row: active + 1, all: slots.length})
    const lists = !("chips" in board.dataset)
    const focused = panel.contains(document.activeElement)
    panel.hidden = lists || active < 0
    // The button takes the place of the chips.
    if (focused && panel.hidden) (submit() ?? slots.at(-1)?.button)?.focus({preventScroll: true})
    toggle.textContent = word(lists ? "Chips" : "Lists") ?? ""
  }

  const submit = () => /** @type {HTMLElement | null} */ (form.querySelector(".course-question__actions [type=submit]"))

  /** Goes over to the lists or back, in all questions of the page. */
  function swap() {
    const lists = "chips" in board.dataset
    for (const other of queryAll(document, ".course-rows")) {
      other.toggleAttribute("data-chips", !lists)
      other.dispatchEvent(new Event("restored"))
    }
  }

  board.dataset.chips = ""
  step.id = `${slots[0]?.button.id}-step`
  group.setAttribute("role", "group")
  group.setAttribute("aria-labelledby", step.id)
  group.replaceChildren(...chips.map(({button}) => button))
  toggle.addEventListener("click", swap)
  panel.after(status)
  toggle.hidden = false
  board.addEventListener("restored", update)
  form.addEventListener("input", update)
  update()
  const measure = place(panel, board)
}

/**
 * @param {HTMLElement} choice as it is listed in the question
 * @param {(value: string) => void} choose
 */
function makeChip(choice, choose) {
  const value = choice.dataset.choice ?? ""
  const text = copyText(choice)
  const used = make("span", {class: "course-chip__used"})
  const button = chip(() => choose(value), text, used)
  return {button, value, text, used}
}
