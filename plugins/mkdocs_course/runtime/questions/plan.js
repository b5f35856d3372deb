/** If-then plans with a date, to print, to download and to import into a calendar. They are not marked. */

import {interpolate, make, query, queryAll} from "../dom/dom.js"
import {paragraph} from "../element/feedback.js"
import {valueIn} from "../scoring/choosing.js"
import {menu} from "./plan/menu.js"
import {fields, isBegun, isComplete, name, plan, text} from "./plan/row.js"
import {line, sentence} from "./plan/sentence.js"

/** @param {HTMLFormElement} form */
const rows = form => queryAll(form, "[data-row]")

/** @type {WeakMap<HTMLFormElement, import("../element/question.js").Question>} */
const questions = new WeakMap()

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>} words of this kind
 */
const words = form => JSON.parse(query(form, ".course-plan").dataset.words ?? "{}")

/**
 * Turns the lists of suggestions in the page into menus at the fields that they are for.
 *
 * @param {HTMLFormElement} form
 * @param {import("../element/question.js").Question} question
 */
export function start(form, question) {
  questions.set(form, question)
  for (const list of queryAll(form, "ul[data-for]")) {
    for (const field of queryAll(form, `[data-field=${list.dataset.for}]`)) {
      const toggle = /** @type {HTMLElement} */ (field.closest("label")?.nextElementSibling)
      toggle.hidden = false
      toggle.after(menu(list, /** @type {HTMLInputElement} */ (field), toggle))
    }
  }
}

/**
 * Returns all that is written, also in incomplete plans.
 *
 * @param {HTMLFormElement} form
 */
export const draft = form =>
  fields(form)
    .filter(text)
    .map(field => `${name(field)}=${text(field)}`)

/** Implements `Kind.response`. @param {HTMLFormElement} form */
export const response = form => (rows(form).some(isComplete) ? draft(form) : [])

/**
 * Implements `Kind.restore`.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  for (const field of fields(form)) {
    const value = valueIn(response, name(field))
    // Setting the same text would move the cursor.
    if (text(field) !== value) field.value = value
  }
}

/** Implements `Kind.emptyMessage`. @param {HTMLFormElement} form */
export const emptyMessage = form => (asksWho(form) ? words(form).empty_person : words(form).empty)

/** @param {HTMLFormElement} form */
const asksWho = form => form.querySelector("[data-field=who]") !== null

/** Implements `Kind.focusTarget`. @param {HTMLFormElement} form */
export function focusTarget(form) {
  const row = rows(form).find(isBegun) ?? rows(form)[0]
  return (row && fields(row).find(field => !text(field))) || null
}

/**
 * Implements `Kind.explain`: shows the complete plans as sentences, with buttons to print and to download them.
 *
 * @param {HTMLFormElement} form
 * @returns {import("../element/kind.js").Explanation}
 */
export function explain(form) {
  const own = words(form)
  const {id, title = ""} = questions.get(form) ?? {}
  const complete = rows(form).filter(isComplete)
  const dated = complete.filter(row => plan(row).by)
  const incomplete = rows(form).filter(row => isBegun(row) && !isComplete(row))
  const days = dated.map(row => {
    return {id: `${id}.${row.dataset.row}@${location.hostname}`, date: plan(row).by, text: sentence(plan(row), own)}
  })
  const lines = complete.map(row => line(plan(row), own))
  // Preloaded, so that a click does not wait for it.
  const takeaway = import("./plan/takeaway.js")
  const list = () => make("ol", {}, ...lines.map(text => make("li", {}, text)))
  const button = (name = "", /** @type {() => void} */ click) =>
    make("button", {type: "button", class: "md-button", click}, own[name] ?? "")
  const download = (label = "", extension = "", type = "", /** @type {() => string | Promise<string>} */ text) => {
    const file = {name: `${own.file}.${extension}`, type: `text/${type};charset=utf-8`, text}
    const container = make(
      "div",
      {class: "course-file"},
      button(label, async () => (await takeaway).save(container, own, file))
    )
    takeaway.then(({offer}) => offer(container, own, file)).catch(() => {})
    return container
  }
  const actions = make(
    "div",
    {class: "course-plan__actions"},
    ...(days.length ? [download("calendar", "ics", "calendar", async () => (await takeaway).calendar(days))] : []),
    download("download", "txt", "plain", () => [title, "", ...lines, "", location.href, ""].join("\n")),
    button("print", async () => (await takeaway).print(paragraph(title, "course-print__title"), list()))
  )
  const half = asksWho(form) ? own.half_person : own.half
  const notes = incomplete.map(row => paragraph(interpolate(half, {row: query(row, "legend").textContent ?? ""})))
  return {notes, whys: [], below: [list(), ...(days.length ? [] : [paragraph(own.undated)]), actions]}
}

/** @type {import("../element/kind.js").Kind["paragraphs"]} */
export const paragraphs = async (form, response, _words, followUp) => {
  restore(form, response)
  return (await import("./plan/paragraphs.js")).paragraphs(rows(form), response, words(form), followUp)
}

/** @type {import("../element/kind.js").Kind["log"]} */
export const log = async (...responses) => (await import("./plan/outcome.js")).log(...responses)
