/**
 * Items to put in order. A tap gives an item the next number, another one takes it back; when all have a number, they
 * move into that order.
 */

import {hasMoved} from "../controls/fields.js"
import {interpolate, pressedButton, query, queryAll} from "../dom/dom.js"
import {cloneAll, paragraph, setMark} from "../element/feedback.js"
import {announce, changed, isPlaced, items, list, number, place, settle, show} from "./ordering/items.js"

export {order as score} from "../scoring/choosing.js"

/** @typedef {import("../element/kind.js").Kind} Kind */
/** @typedef {HTMLFormElement} Form */

/** @param {Form} form */
const answers = form => queryAll(form, ".course-answer [data-option]")

/** @param {HTMLElement} [item] */
const id = item => item?.dataset.option ?? ""

/** Implements `Kind.start`. @param {Form} form */
export async function start(form) {
  const order = list(form)
  order.dataset.start = items(form).map(id).join(" ")
  for (const hidden of queryAll(form, ".course-order__how, .course-order [hidden]")) hidden.hidden = false
  order.addEventListener("click", event => {
    const button = pressedButton(event)
    if (button?.value === "place") tap(form, button)
  })
  show(form)
  // Without this script the items can still be tapped.
  const arrows = () => import("./ordering/arrows.js").then(({start}) => start(form)).catch(() => {})
  if (!matchMedia("(pointer: coarse)").matches) return arrows()
  // On a touch screen taps are enough, and arrows would make each item twice as high.
  const button = query(form, ".course-order__switch")
  button.hidden = false
  button.onclick = () => {
    button.remove()
    arrows().then(() => focusTarget(form)?.focus())
  }
}

/**
 * Gives an item the first number that is free, or takes its number back.
 *
 * @param {Form} form
 * @param {HTMLButtonElement} button
 */
function tap(form, button) {
  const item = /** @type {HTMLElement} */ (button.closest("li"))
  const before = place(item)
  const taken = items(form).map(place)
  const free = taken.findIndex((_, at) => !taken.includes(at + 1)) + 1
  if (before) delete item.dataset.place
  else item.dataset.place = `${free}`
  ;(isPlaced(form) ? settle : show)(form)
  changed(form, button)
  announce(form, before ? "freed" : "place", item, free)
}

/** @type {Kind["response"]} */
export const response = form => {
  const untouched = "asked" in list(form).dataset && !items(form).some(place)
  return untouched || isPlaced(form) ? items(form).map(id) : []
}

/** Some items have a number and others none. @param {Form} form */
export const unfinished = form => items(form).some(place) && !isPlaced(form)

/** @type {NonNullable<Kind["partial"]>} the items by their numbers, “” for a number that none has */
export const partial = form => {
  const all = items(form)
  return all.some(place) ? all.map((_, at) => id(all.find(item => place(item) === at + 1))) : []
}

/**
 * Asks for the rest, or whether the order is meant as it stands: submitting it once more submits it untouched.
 *
 * @param {Form} form
 */
export function emptyMessage(form) {
  const {dataset} = list(form)
  if (items(form).some(place)) return interpolate(dataset.rest, {left: items(form).filter(item => !place(item)).length})
  dataset.asked = ""
  return dataset.untouched
}

/** @type {NonNullable<Kind["focusTarget"]>} */
export const focusTarget = form =>
  query(form, "[data-arrows] [aria-disabled=false]") ?? query(form, ".course-order__place")

/** @type {Kind["restore"]} */
export function restore(form, response) {
  const order = list(form)
  const [focused] = queryAll(order, ":focus")
  const whole = response.length > 0 && !response.includes("")
  const ids = whole ? response : (order.dataset.start?.split(" ") ?? [])
  order.append(...items(form).sort((a, b) => ids.indexOf(id(a)) - ids.indexOf(id(b))))
  for (const item of items(form)) {
    const at = response.indexOf(id(item))
    delete item.dataset.kept
    if (at < 0) delete item.dataset.place
    else item.dataset.place = `${at + 1}`
  }
  delete order.dataset.asked
  show(form)
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
  announce(form)
  // It may have been submitted as it stood.
  if (response.length) number(form)
  items(form).forEach((item, at) => {
    const isRight = id(item) === right[at]
    const {dataset} = list(form)
    if (!response.length && "kept" in item.dataset) return
    delete item.dataset.kept
    setMark(item, response, isRight)
    query(item, ".course-order__mark").textContent = response.length ? (dataset[isRight ? "fits" : "astray"] ?? "") : ""
  })
}

/** @type {NonNullable<Kind["retry"]>} what is right is marked until anything moves */
export function retry(form) {
  for (const item of items(form)) if (item.dataset.mark === "right") item.dataset.kept = ""
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
