/** If-then plans with a date, to print, to download and to put in the calendar. Nothing is marked. */

import {calendar} from "../calendar.js"
import {note} from "../feedback.js"
import {suggest} from "../suggestions.js"
import {button, hand, print} from "../takeaway.js"

/** @param {HTMLFormElement} form */
const rows = form => [...form.querySelectorAll(/** @type {"fieldset"} */ ("[data-row]"))]

/** @param {HTMLElement} row */
const fields = row => [...row.querySelectorAll(/** @type {"input"} */ ("[data-field]"))]

/** @param {HTMLInputElement} field */
const text = field => field.value.trim()

/** @param {HTMLElement} row */
const whole = row => fields(row).slice(0, 2).every(text)

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
const words = form => JSON.parse(/** @type {HTMLElement} */ (form.querySelector(".course-plan")).dataset.words ?? "{}")

export const start = suggest

/**
 * What is written, also where a plan is only half there.
 *
 * @param {HTMLFormElement} form
 */
export const draft = form => rows(form).flatMap(row => {
  return fields(row).filter(text).map(field => `${row.dataset.row}.${field.dataset.field}=${text(field)}`)
})

/** @param {HTMLFormElement} form */
export const response = form => rows(form).some(whole) ? draft(form) : []

/**
 * @param {HTMLFormElement} form
 * @param {string[]} given
 */
export function restore(form, given) {
  for (const row of rows(form)) for (const field of fields(row)) {
    const name = `${row.dataset.row}.${field.dataset.field}=`
    const kept = given.find(each => each.startsWith(name))?.slice(name.length) ?? ""
    // Where it is there already the cursor stays where it is.
    if (text(field) !== kept) field.value = kept
  }
}

export const score = () => null
export const mark = () => {}

/** @param {HTMLFormElement} form */
export const empty = form => words(form).empty

/** @param {HTMLFormElement} form */
export function focus(form) {
  const row = rows(form).find(row => fields(row).some(text)) ?? rows(form)[0]
  return row && fields(row).find(field => !text(field)) || null
}

/** @param {HTMLFormElement} form */
export function explain(form) {
  const told = words(form), {course, quiz} = /** @type {HTMLElement} */ (form.closest("course-quiz")).dataset
  const found = rows(form).filter(whole).map(row => {
    const id = `${course}.${quiz}.${form.dataset.question}.${row.dataset.row}@${location.hostname}`
    return {id, date: fields(row)[2]?.value ?? "", text: sentence(row, told)}
  })
  const half = rows(form).filter(row => !whole(row) && fields(row).some(text))
  const notes = half.map(row => note(told.half?.replace("{row}", row.querySelector("legend")?.textContent ?? "")))
  const dated = found.filter(each => each.date), lines = found.map(each => `${each.text}${until(each.date, told)}`)
  const title = form.closest("course-quiz")?.querySelector(".course-quiz__title")?.textContent ?? ""
  const actions = document.createElement("div")
  actions.className = "course-plan__actions"
  actions.append(
    ...dated.length ? [button(told.calendar, () => hand(`${told.file}.ics`, "text/calendar", calendar(dated)))] : [],
    button(told.download, () => hand(`${told.file}.txt`, "text/plain", [title, "", ...lines, "", location.href, ""].join("\n"))),
    button(told.print, () => print(note(title, "course-print__title"), list(lines))),
  )
  return {notes, whys: [list(lines), ...dated.length ? [] : [note(told.undated)], actions]}
}

/**
 * Also a plan that is half there, and one in a row that the question no longer has.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} given
 */
export function read(form, given) {
  restore(form, given)
  const told = words(form), shown = rows(form).filter(row => fields(row).some(text)).map(row => {
    if (whole(row)) return `${sentence(row, told)}${until(fields(row)[2]?.value ?? "", told)}`
    return fields(row).filter(text).map(field => `${field.labels?.[0]?.textContent?.trim()} ${text(field)}`).join(" ")
  })
  const rest = given.filter(each => !rows(form).some(row => each.startsWith(`${row.dataset.row}.`)))
  return [...shown, ...rest.map(each => each.slice(each.indexOf("=") + 1))]
}

/**
 * @param {HTMLElement} row
 * @param {Record<string, string>} words
 */
function sentence(row, words) {
  const [first, then] = fields(row).map(text), parts = {if: first, then}
  const whole = words.sentence?.replace(/\{(if|then)\}/g, (_, name) => parts[/** @type {"if"} */ (name)] ?? "") ?? ""
  // What ends with a sign of its own needs no full stop.
  return whole.replace(/([.!?…。！？][”"’」』]?)[.。]$/, "$1")
}

/**
 * @param {string} date
 * @param {Record<string, string>} words
 */
function until(date, {until = ""}) {
  if (!date) return ""
  // The day is the same everywhere: it is neither read nor told in the learner's own time zone.
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "full", timeZone: "UTC"})
  return until.replace("{date}", format.format(new Date(`${date}T00:00Z`)))
}

/** @param {string[]} lines */
function list(lines) {
  const list = document.createElement("ol")
  for (const line of lines) {
    const item = document.createElement("li")
    item.textContent = line
    list.append(item)
  }
  return list
}
