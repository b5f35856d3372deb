/** Items to put in order, by two buttons per item or by dragging. Their order in the page is the response. */

import {hasMoved} from "../controls/fields.js"
import {interpolate, query, queryAll} from "../dom/dom.js"
import {cloneAll, paragraph, setMark} from "../element/feedback.js"

export {order as score} from "../scoring/choosing.js"

/** @typedef {import("../element/kind.js").Kind} Kind */
/** @typedef {HTMLFormElement} Form */

/** @param {Form} form */
const list = form => query(form, ".course-order")

/** @param {Form} form */
const items = form => queryAll(form, ".course-order > li")

/** @param {Form} form */
const answers = form => queryAll(form, ".course-answer [data-option]")

/** @param {HTMLElement} item */
const id = item => item.dataset.option ?? ""

/**
 * Shows a text in the live region.
 *
 * @param {Form} form
 * @param {string} text
 */
const announce = (form, text) => list(form).nextElementSibling?.replaceChildren(text)

/** @param {Form} form */
export function start(form) {
  const order = list(form)
  order.dataset.start = items(form).map(id).join(" ")
  for (const moves of queryAll(order, "[hidden]")) moves.hidden = false
  order.addEventListener("click", ({target}) => {
    if (target instanceof HTMLButtonElement) move(form, target, target.value === "up")
  })
  order.addEventListener("pointerdown", event => {
    const handle = /** @type {Element} */ (event.target)
    if (!handle.matches(".course-order__handle")) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
  })
  order.addEventListener("pointermove", ({target, pointerId, clientY}) => {
    const handle = /** @type {Element} */ (target)
    if (!handle.hasPointerCapture(pointerId)) return
    // The item belongs after those whose middle is above the pointer.
    const at = items(form).findIndex(item => item.contains(handle))
    const to = items(form).filter(item => {
      const {top, height} = item.getBoundingClientRect()
      return top + height / 2 < clientY && !item.contains(handle)
    }).length
    if (to !== at) move(form, handle, to < at)
  })
  updateButtons(form)
}

/**
 * Moves an item by one position, and announces the new one.
 *
 * @param {Form} form
 * @param {Element} control of the item
 * @param {boolean} up or down
 */
function move(form, control, up) {
  const item = control.closest("li")
  const neighbour = up ? item?.previousElementSibling : item?.nextElementSibling
  if (!item || !neighbour) return
  // The neighbour moves past the item, because an element that moves loses the focus and the pointer.
  item[up ? "after" : "before"](neighbour)
  list(form).dataset.touched = ""
  updateButtons(form)
  control.dispatchEvent(new Event("input", {bubbles: true}))
  control.scrollIntoView({block: "nearest"})
  const text = query(item, "span").textContent ?? ""
  const order = items(form)
  announce(form, interpolate(list(form).dataset.place, {item: text, place: order.indexOf(item) + 1, all: order.length}))
}

/**
 * Marks the buttons that move the first item up and the last one down as disabled, without taking the focus from them.
 *
 * @param {Form} form
 */
function updateButtons(form) {
  const buttons = queryAll(list(form), "button")
  buttons.forEach((button, at) => button.setAttribute("aria-disabled", `${at === 0 || at === buttons.length - 1}`))
}

/** @type {Kind["response"]} */
export const response = form => ("touched" in list(form).dataset ? items(form).map(id) : [])

/**
 * Asks whether the order is meant as it stands: submitting it once more submits it untouched.
 *
 * @param {Form} form
 */
export function emptyMessage(form) {
  list(form).dataset.touched = ""
  return list(form).dataset.untouched
}

/** @type {Kind["focusTarget"]} */
export const focusTarget = form => list(form).querySelector("[aria-disabled=false]")

/** @type {Kind["restore"]} */
export function restore(form, response) {
  const order = list(form)
  const [focused] = queryAll(order, ":focus")
  const ids = response.length ? response : (order.dataset.start?.split(" ") ?? [])
  order.append(...items(form).sort((a, b) => ids.indexOf(id(a)) - ids.indexOf(id(b))))
  order.toggleAttribute("data-touched", response.length > 0)
  updateButtons(form)
  focused?.focus()
}

/**
 * Explains where misplaced items belong, in the learner's order, so that the right order is not revealed.
 *
 * @type {NonNullable<Kind["explain"]>}
 */
export function explain(form, response) {
  const keys = answers(form)
  const misplaced = response.filter((item, at) => item !== keys.map(id)[at])
  const count = interpolate(list(form).dataset.count, {right: keys.length - misplaced.length, all: keys.length})
  const whys = (misplaced.length ? misplaced : response).flatMap(item => {
    const answer = keys.find(answer => id(answer) === item)
    return answer?.querySelector(".course-why") ? cloneAll(answer, "b, .course-why") : []
  })
  return {notes: misplaced.length ? [paragraph(count)] : [], whys}
}

/** @type {NonNullable<Kind["mark"]>} */
export function mark(form, response) {
  const right = answers(form).map(id)
  announce(form, "")
  items(form).forEach((item, at) => {
    const isRight = id(item) === right[at]
    const {dataset} = list(form)
    setMark(item, response, isRight)
    query(item, ".course-order__mark").textContent = response.length ? (dataset[isRight ? "fits" : "astray"] ?? "") : ""
  })
}

/** @type {NonNullable<Kind["fingerprints"]>} */
export const fingerprints = (form, response) =>
  response.map(name => items(form).find(item => id(item) === name)?.dataset.fingerprint ?? "")

/**
 * Whether an item without a written id has another position in the quiz file now.
 *
 * @type {NonNullable<Kind["moved"]>}
 */
export const moved = (form, response, before) => hasMoved(form, before, fingerprints(form, response))
