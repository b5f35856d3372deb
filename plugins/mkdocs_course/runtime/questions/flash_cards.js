/**
 * Flash cards: the learner turns them one by one, in rounds, until all are known.
 *
 * The response has the direction first, then `direction=id` for each known card, and `?id` for each card left in the
 * round.
 */

import {cloneChildren, interpolate, make, pressedButton, query, queryAll} from "../dom/dom.js"
import {paragraph} from "../element/feedback.js"

/**
 * @typedef {object} Deck
 * @property {HTMLElement} root
 * @property {HTMLSelectElement} select selects the direction: two names of sides with “>” between them
 * @property {Set<string>} known cards, as `direction=id`
 * @property {string[]} left ids of the cards left in the round, of which the first is shown
 * @property {boolean} begun whether the learner has done anything
 * @property {Set<string> | null} before what was known until the learner began again, for as long as that can be undone
 */

/** @type {WeakMap<HTMLFormElement, Deck>} */
const decks = new WeakMap()
const deck = (/** @type {HTMLFormElement} */ form) => /** @type {Deck} */ (decks.get(form))
const side = (/** @type {Element} */ card, name = "") => card.querySelector(`[data-side~="${name}"]`)

/** Implements `Kind.draft`. */
export const draft = true
/** Returns the first visible button. */
export const focusTarget = (/** @type {HTMLFormElement} */ form) => query(deck(form).root, "button:not([hidden])")

/** Implements `Kind.start`: shows the deck, and handles its buttons. @param {HTMLFormElement} form */
export function start(form) {
  const root = query(form, ".course-cards")
  const select = /** @type {HTMLSelectElement} */ (query(root, "select"))
  decks.set(form, {root, select, known: new Set(), left: [], begun: false, before: null})
  root.hidden = false
  root.addEventListener("click", event => {
    const button = pressedButton(event)
    if (button) perform(form, button.value)
  })
  // Holding the key down would mark cards as known that the learner never saw.
  root.addEventListener("keydown", event => event.repeat && event.key === "Enter" && event.preventDefault())
  select.addEventListener("input", () => {
    deck(form).before = null
    startRound(form)
  })
  form.addEventListener("reset", () => restore(form, []))
  // The answer is submitted when all cards are known.
  form.querySelector(".course-question__actions")?.remove()
  restore(form, [])
}

/** Implements `Kind.response`. @param {HTMLFormElement} form */
export function response(form) {
  const {select, known, left, begun} = deck(form)
  return begun ? [select.value, ...known, ...left.map(id => `?${id}`)] : []
}

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, [direction = "", ...rest]) {
  const state = deck(form)
  const {select} = state
  state.before = null
  select.value = direction
  if (!select.value) select.selectedIndex = 0
  state.known = new Set(rest.filter(item => !item.startsWith("?")))
  if (!direction) return startRound(form, false)
  const unknownItems = unknownCards(form).map(id => `?${id}`)
  state.left = rest.filter(item => unknownItems.includes(item)).map(item => item.slice(1))
  state.begun = true
  show(form)
}

/**
 * @param {HTMLFormElement} form
 * @returns {Map<string, Element>} the cards that have both sides of the direction, by id
 */
function cards(form) {
  const sides = deck(form).select.value.split(">")
  const complete = queryAll(form, "[data-card]").filter(card => sides.every(name => side(card, name)))
  return new Map(complete.map(card => [card.dataset.card ?? "", card]))
}

/**
 * @param {HTMLFormElement} form
 * @returns {string[]} ids of the cards that are not known in the chosen direction
 */
function unknownCards(form) {
  const {known, select} = deck(form)
  return [...cards(form).keys()].filter(id => !known.has(`${select.value}=${id}`))
}

/**
 * Starts a round with random cards that are not known yet.
 *
 * @param {HTMLFormElement} form
 */
function startRound(form, begun = true) {
  const {root} = deck(form)
  const drawn = unknownCards(form)
    .map(id => ({id, rank: Math.random()}))
    .sort((a, b) => a.rank - b.rank)
  Object.assign(deck(form), {left: drawn.slice(0, Number(root.dataset.perRound)).map(({id}) => id), begun})
  show(form)
}

/**
 * Performs the action of a button.
 *
 * @param {HTMLFormElement} form
 * @param {string} action value of the button
 */
function perform(form, action) {
  const state = deck(form)
  const {root, select, known, left} = state
  if (action === "undo") state.known = new Set(state.before)
  if (action !== "turn") state.before = action === "again" ? new Set(known) : null
  if (action === "known") known.add(`${select.value}=${left.shift()}`)
  if (action === "later") left.push(...left.splice(0, 1))
  if (action === "again") for (const id of cards(form).keys()) known.delete(`${select.value}=${id}`)
  if (["again", "next", "undo"].includes(action)) startRound(form)
  else show(form, action === "turn")
  deck(form).begun = true
  focusTarget(form).focus()
  root.dispatchEvent(new Event("input", {bubbles: true}))
  if ((action === "known" || action === "undo") && !unknownCards(form).length) form.requestSubmit()
}

/**
 * Shows the first card that is left; once turned, also its other side below. Screen readers announce what is added.
 *
 * @param {HTMLFormElement} form
 */
function show(form, turned = false) {
  const {root, select, left} = deck(form)
  const {dataset} = root
  const all = cards(form)
  const rest = unknownCards(form).length
  const numbers = {unknown: rest, all: all.size, left: left.length}
  const container = query(root, ".course-cards__card")
  const card = all.get(left[0] ?? "")
  const name = select.value.split(">")[Number(turned)]
  const shown = make(
    "div",
    {},
    ...(card ? cloneChildren(side(card, name)) : [paragraph(interpolate(rest ? dataset.pause : dataset.done, numbers))])
  )
  if (turned) container.append(shown)
  else container.replaceChildren(shown)
  query(root, ".course-cards__left").textContent = card
    ? interpolate(left.length < rest ? dataset.round : dataset.left, numbers)
    : ""
  const actions = card ? (turned ? ["known", "later"] : ["turn"]) : rest ? ["next"] : ["again"]
  if (deck(form).before) actions.push("undo")
  for (const button of root.querySelectorAll("button")) button.hidden = !actions.includes(button.value)
}
