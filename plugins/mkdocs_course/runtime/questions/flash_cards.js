/**
 * Cards with two sides: turned one by one, and again until all are known.
 *
 * A response has the direction first, then `direction=id` of each card known, and `?id` of those left in the round.
 */

import {all, inside, make, one, put} from "../page/dom.js"
import {note} from "../quiz/feedback.js"

/**
 * @typedef {object} Deck
 * @property {HTMLElement} root
 * @property {HTMLSelectElement} select the direction
 * @property {Set<string>} known `direction=id`
 * @property {string[]} left ids, the first one is shown
 * @property {boolean} begun whether there is something to keep
 */

/** @type {WeakMap<HTMLFormElement, Deck>} */
const decks = new WeakMap()
const deck = (/** @type {HTMLFormElement} */ form) => /** @type {Deck} */ (decks.get(form))
const side = (/** @type {Element} */ card, name = "") => card.querySelector(`[data-side~="${name}"]`)

export const draft = true
export const score = () => null
export const focus = (/** @type {HTMLFormElement} */ form) => one(deck(form).root, "button:not([hidden])")

/** @param {HTMLFormElement} form */
export function start(form) {
  const root = one(form, ".course-cards"), select = /** @type {HTMLSelectElement} */ (one(root, "select"))
  decks.set(form, {root, select, known: new Set(), left: [], begun: false})
  root.hidden = false
  root.addEventListener("click", ({target}) => target instanceof HTMLButtonElement && act(form, target.value))
  // Whoever holds the key down would know cards they never saw.
  root.addEventListener("keydown", event => event.repeat && event.key === "Enter" && event.preventDefault())
  select.addEventListener("input", () => deal(form))
  form.addEventListener("reset", () => restore(form, []))
  // The answer is handed in when all cards are known.
  form.querySelector(".course-question__actions")?.remove()
  restore(form, [])
}

/** @param {HTMLFormElement} form */
export function response(form) {
  const {select, known, left, begun} = deck(form)
  return begun ? [select.value, ...known, ...left.map(id => `?${id}`)] : []
}

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, [direction = "", ...rest]) {
  const found = deck(form), {select} = found
  select.value = direction
  if (!select.value) select.selectedIndex = 0
  found.known = new Set(rest.filter(each => !each.startsWith("?")))
  if (!direction) return deal(form, false)
  const there = unknown(form).map(id => `?${id}`)
  found.left = rest.filter(each => there.includes(each)).map(each => each.slice(1))
  found.begun = true
  show(form)
}

/**
 * @param {HTMLFormElement} form
 * @returns {Map<string, Element>} the cards that have both sides, by id
 */
function cards(form) {
  const sides = deck(form).select.value.split(">"), whole = all(form, "[data-card]").filter(card => sides.every(name => side(card, name)))
  return new Map(whole.map(card => [card.dataset.card ?? "", card]))
}

/** @param {HTMLFormElement} form */
function unknown(form) {
  const {known, select} = deck(form)
  return [...cards(form).keys()].filter(id => !known.has(`${select.value}=${id}`))
}

/**
 * Draws a round of cards that are not known yet.
 *
 * @param {HTMLFormElement} form
 */
function deal(form, begun = true) {
  const {root} = deck(form), drawn = unknown(form).map(id => ({id, at: Math.random()})).sort((one, other) => one.at - other.at)
  Object.assign(deck(form), {left: drawn.slice(0, Number(root.dataset.perRound)).map(({id}) => id), begun})
  show(form)
}

/**
 * @param {HTMLFormElement} form
 * @param {string} what the button is for
 */
function act(form, what) {
  const {root, select, known, left} = deck(form)
  if (what === "known") known.add(`${select.value}=${left.shift()}`)
  if (what === "later") left.push(...left.splice(0, 1))
  if (what === "again") for (const id of cards(form).keys()) known.delete(`${select.value}=${id}`)
  if (what === "again" || what === "next") deal(form)
  else show(form, what === "turn")
  deck(form).begun = true
  focus(form).focus()
  root.dispatchEvent(new Event("input", {bubbles: true}))
  if (what === "known" && !unknown(form).length) form.requestSubmit()
}

/**
 * Shows the first card that is left, and its other side below it. What comes into the page is read out.
 *
 * @param {HTMLFormElement} form
 */
function show(form, turned = false) {
  const {root, select, left} = deck(form), {dataset} = root, found = cards(form), rest = unknown(form).length
  const numbers = {unknown: rest, all: found.size, left: left.length}, table = one(root, ".course-cards__card")
  const card = found.get(left[0] ?? ""), name = select.value.split(">")[Number(turned)]
  const shown = make("div", {}, ...card ? inside(side(card, name)) : [note(put(rest ? dataset.pause : dataset.done, numbers))])
  if (turned) table.append(shown)
  else table.replaceChildren(shown)
  one(root, ".course-cards__left").textContent = card ? put(left.length < rest ? dataset.round : dataset.left, numbers) : ""
  const now = card ? turned ? ["known", "later"] : ["turn"] : rest ? ["next"] : ["again"]
  for (const button of root.querySelectorAll("button")) button.hidden = !now.includes(button.value)
}
