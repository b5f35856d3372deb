/** Items to put in order, by two buttons each or by dragging. The order is the one they have in the page. */

import {all, one, put} from "../page/dom.js"
import {copies, note, stamp} from "../quiz/feedback.js"
import {shifted} from "../kinds/fields.js"

/** @typedef {import("../quiz/kind.js").Kind} Kind */
/** @typedef {HTMLFormElement} Form */

/** @param {Form} form */
const list = form => one(form, ".course-order")

/** @param {Form} form */
const items = form => all(form, ".course-order > li")

/** @param {Form} form */
const key = form => all(form, ".course-answer [data-option]")

/** @param {HTMLElement} item */
const id = item => item.dataset.option ?? ""

/**
 * @param {Form} form
 * @param {string} text
 */
const say = (form, text) => list(form).nextElementSibling?.replaceChildren(text)

/** @param {Form} form */
export function start(form) {
  const order = list(form)
  order.dataset.start = items(form).map(id).join(" ")
  for (const moves of all(order, "[hidden]")) moves.hidden = false
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
    // It belongs after those whose middle is above the pointer.
    const at = items(form).findIndex(item => item.contains(handle)), to = items(form).filter(item => {
      const {top, height} = item.getBoundingClientRect()
      return top + height / 2 < clientY && !item.contains(handle)
    }).length
    if (to !== at) move(form, handle, to < at)
  })
  settle(form)
}

/**
 * @param {Form} form
 * @param {Element} part of what is moved
 * @param {boolean} up
 */
function move(form, part, up) {
  const item = part.closest("li"), other = up ? item?.previousElementSibling : item?.nextElementSibling
  if (!item || !other) return
  // The other one goes past it: what is moved itself loses the focus, and the finger that drags it.
  item[up ? "after" : "before"](other)
  list(form).dataset.touched = ""
  settle(form)
  part.dispatchEvent(new Event("input", {bubbles: true}))
  part.scrollIntoView({block: "nearest"})
  const text = one(item, "span").textContent ?? "", order = items(form)
  say(form, put(list(form).dataset.place, {item: text, place: order.indexOf(item) + 1, all: order.length}))
}

/**
 * The first cannot go up and the last cannot go down. They keep the focus, so they are not disabled.
 *
 * @param {Form} form
 */
function settle(form) {
  const buttons = all(list(form), "button")
  buttons.forEach((button, at) => button.setAttribute("aria-disabled", `${at === 0 || at === buttons.length - 1}`))
}

/** @type {Kind["response"]} */
export const response = form => "touched" in list(form).dataset ? items(form).map(id) : []

/**
 * Whoever finds the order right as it is shown may say so, by checking once more.
 *
 * @param {Form} form
 */
export function empty(form) {
  list(form).dataset.touched = ""
  return list(form).dataset.untouched
}

/** @type {Kind["focus"]} */
export const focus = form => list(form).querySelector("[aria-disabled=false]")

/** @type {Kind["restore"]} */
export function restore(form, response) {
  const order = list(form), [focused] = all(order, ":focus")
  const wanted = response.length ? response : order.dataset.start?.split(" ") ?? []
  order.append(...items(form).sort((one, other) => wanted.indexOf(id(one)) - wanted.indexOf(id(other))))
  order.toggleAttribute("data-touched", response.length > 0)
  settle(form)
  focused?.focus()
}

/**
 * Kendall's tau, at least 0: the share of pairs that stand in the right relation, less that of the others. So pure
 * guessing comes to little, and one item that stands too early does not cost all those behind it.
 *
 * @type {Kind["score"]}
 */
export function score(form, response) {
  const places = key(form).map(each => response.indexOf(id(each)))
  const pairs = places.flatMap((one, at) => places.slice(at + 1).map(other => Math.sign(other - one)))
  return Math.max(0, pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length)
}

/**
 * Says why what is out of place belongs elsewhere, in the learner's order, which does not tell the right one.
 *
 * @type {NonNullable<Kind["explain"]>}
 */
export function explain(form, response) {
  const answers = key(form), off = response.filter((each, at) => each !== answers.map(id)[at])
  const told = put(list(form).dataset.count, {right: answers.length - off.length, all: answers.length})
  const whys = (off.length ? off : response).flatMap(each => {
    const answer = answers.find(answer => id(answer) === each)
    return answer?.querySelector(".course-why") ? copies(answer, "b, .course-why") : []
  })
  return {notes: off.length ? [note(told)] : [], whys}
}

/** @type {NonNullable<Kind["mark"]>} */
export function mark(form, response) {
  const right = key(form).map(id)
  say(form, "")
  items(form).forEach((item, at) => {
    const fits = id(item) === right[at], {dataset} = list(form)
    stamp(item, response, fits)
    one(item, ".course-order__mark").textContent = response.length ? dataset[fits ? "fits" : "astray"] ?? "" : ""
  })
}

/** @type {NonNullable<Kind["fingerprints"]>} */
export const fingerprints = (form, response) =>
  response.map(each => items(form).find(item => id(item) === each)?.dataset.fingerprint ?? "")

/**
 * Whether an item without a written id has another place in the right order now.
 *
 * @type {NonNullable<Kind["moved"]>}
 */
export const moved = (form, response, before) => shifted(form, before, fingerprints(form, response))
