/**
 * Cards with two sides: turned one by one, and again until all are known.
 *
 * A response has the direction first, then `direction=id` of each card known, and `?id` of those left in the round.
 */

import {note} from "../feedback.js"

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
export const mark = () => {}
export const explain = () => ({whys: []})
export const focus = (/** @type {HTMLFormElement} */ form) => deck(form).root.querySelector(/** @type {"button"} */ ("button:not([hidden])"))

/** @param {HTMLFormElement} form */
export function start(form) {
  const root = /** @type {HTMLElement} */ (form.querySelector(".course-cards"))
  const select = /** @type {HTMLSelectElement} */ (root.querySelector("select"))
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
  const all = deck(form)
  all.select.value = direction
  if (!all.select.value) all.select.selectedIndex = 0
  all.known = new Set(rest.filter(each => !each.startsWith("?")))
  if (!direction) return deal(form, false)
  const there = unknown(form)
  all.left = rest.filter(each => each.startsWith("?")).map(each => each.slice(1)).filter(id => there.includes(id))
  all.begun = true
  show(form)
}

/**
 * @param {HTMLFormElement} form
 * @returns {Map<string, Element>} the cards that have both sides, by id
 */
function cards(form) {
  const sides = deck(form).select.value.split(">"), all = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-card]")])
  return new Map(all.filter(card => sides.every(name => side(card, name))).map(card => [card.dataset.card ?? "", card]))
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
  focus(form)?.focus()
  root.dispatchEvent(new Event("input", {bubbles: true}))
  if (what === "known" && !unknown(form).length) form.requestSubmit()
}

/**
 * Shows the first card that is left, and its other side below it. What comes into the page is read out.
 *
 * @param {HTMLFormElement} form
 */
function show(form, turned = false) {
  const {root, select, left} = deck(form), {dataset} = root, all = cards(form), rest = unknown(form).length
  const [table, told] = /** @type {Element[]} */ ([".course-cards__card", ".course-cards__left"].map(name => root.querySelector(name)))
  const fill = (text = "") => Object.entries({unknown: rest, all: all.size, left: left.length}).reduce((words, [name, number]) => words.replaceAll(`{${name}}`, `${number}`), text)
  const card = all.get(left[0] ?? ""), shown = document.createElement("div"), name = select.value.split(">")[Number(turned)]
  if (card) shown.append(...[...side(card, name)?.childNodes ?? []].map(node => node.cloneNode(true)))
  else shown.append(note(fill(rest ? dataset.pause : dataset.done)))
  if (turned) table?.append(shown)
  else table?.replaceChildren(shown)
  if (told) told.textContent = card ? fill(left.length < rest ? dataset.round : dataset.left) : ""
  const now = card ? turned ? ["known", "later"] : ["turn"] : rest ? ["next"] : ["again"]
  for (const button of root.querySelectorAll("button")) button.hidden = !now.includes(button.value)
}
