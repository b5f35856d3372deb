/** If-then plans with a date, to print, to download and to put in the calendar. Nothing is marked. */

import {all, download, make, one, put} from "../page/dom.js"
import {note} from "../quiz/feedback.js"
import {given} from "../kinds/fields.js"

/** @param {HTMLFormElement} form */
const rows = form => all(form, "[data-row]")

/** @param {HTMLElement} row */
const fields = row => /** @type {HTMLInputElement[]} */ (all(row, "[data-field]"))

/** @param {HTMLInputElement} field */
const name = field => `${field.closest("fieldset")?.dataset.row}.${field.dataset.field}`

/** @param {HTMLInputElement} field */
const text = field => field.value.trim()

/** @param {HTMLElement} row */
const begun = row => fields(row).some(text)

/** @param {HTMLElement} row */
const whole = row => fields(row).slice(0, 2).every(text)

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
const words = form => JSON.parse(one(form, ".course-plan").dataset.words ?? "{}")

/**
 * Suggestions that a learner can take into a field: the list that the page has, as buttons at each field it is for.
 *
 * @param {HTMLFormElement} form
 */
export function start(form) {
  for (const list of all(form, "ul[data-for]")) {
    for (const field of all(form, `[data-field=${list.dataset.for}]`)) {
      field.closest("label")?.after(...menu(list, /** @type {HTMLInputElement} */ (field)))
    }
  }
}

/**
 * What is written, also where a plan is only half there.
 *
 * @param {HTMLFormElement} form
 */
export const draft = form => fields(form).filter(text).map(field => `${name(field)}=${text(field)}`)

/** @param {HTMLFormElement} form */
export const response = form => rows(form).some(whole) ? draft(form) : []

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function restore(form, response) {
  for (const field of fields(form)) {
    const kept = given(response, name(field))
    // Where it is there already the cursor stays where it is.
    if (text(field) !== kept) field.value = kept
  }
}

export const score = () => null

/** @param {HTMLFormElement} form */
export const empty = form => words(form).empty

/** @param {HTMLFormElement} form */
export function focus(form) {
  const row = rows(form).find(begun) ?? rows(form)[0]
  return row && fields(row).find(field => !text(field)) || null
}

/** @param {HTMLFormElement} form */
export function explain(form) {
  const told = words(form), quiz = /** @type {import("../quiz.js").CourseQuiz} */ (form.closest("course-quiz")), {course} = quiz.dataset
  const found = rows(form).filter(whole), half = rows(form).filter(row => begun(row) && !whole(row))
  const days = found.filter(day).map(row => {
    const {row: at} = row.dataset
    return {id: `${course}.${quiz.key}.${form.dataset.question}.${at}@${location.hostname}`, date: day(row), text: sentence(row, told)}
  })
  const title = quiz.querySelector(".course-quiz__title")?.textContent ?? "", lines = found.map(row => line(row, told))
  // Asked for when there is something to take along, so that a click finds it here and acts at once.
  const takeaway = import("../kinds/takeaway.js")
  takeaway.catch(() => {})
  const list = () => make("ol", {}, ...lines.map(each => make("li", {}, each)))
  const button = (name = "", /** @type {() => void} */ click) => make("button", {type: "button", class: "md-button", click}, told[name] ?? "")
  const save = (end = "", type = "", text = "") => download(`${told.file}.${end}`, `text/${type};charset=utf-8`, text)
  const actions = make("div", {class: "course-plan__actions"},
    ...days.length ? [button("calendar", async () => save("ics", "calendar", (await takeaway).calendar(days)))] : [],
    button("download", () => save("txt", "plain", [title, "", ...lines, "", location.href, ""].join("\n"))),
    button("print", async () => (await takeaway).print(note(title, "course-print__title"), list())),
  )
  const notes = half.map(row => note(put(told.half, {row: one(row, "legend").textContent ?? ""})))
  return {notes, whys: [list(), ...days.length ? [] : [note(told.undated)], actions]}
}

/**
 * Also a plan that is half there, and one in a row that the question no longer has.
 *
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function read(form, response) {
  restore(form, response)
  const told = words(form), shown = rows(form).filter(begun).map(row => whole(row) ? line(row, told)
    : fields(row).filter(text).map(field => `${field.labels?.[0]?.textContent?.trim()} ${text(field)}`).join(" "))
  const rest = response.filter(each => !rows(form).some(row => each.startsWith(`${row.dataset.row}.`)))
  return [...shown, ...rest.map(each => each.slice(each.indexOf("=") + 1))]
}

/** @param {HTMLElement} row */
const day = row => fields(row)[2]?.value ?? ""

/**
 * @param {HTMLElement} row
 * @param {Record<string, string>} words
 */
function sentence(row, words) {
  const [first = "", then = ""] = fields(row).map(text)
  // What ends with a sign of its own needs no full stop.
  return put(words.sentence, {if: first, then}).replace(/([.!?…。！？][”"’」』]?)[.。]$/, "$1")
}

/**
 * @param {HTMLElement} row
 * @param {Record<string, string>} words
 */
function line(row, words) {
  // The day is the same everywhere: it is neither read nor told in the learner's own time zone.
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "full", timeZone: "UTC"})
  const until = day(row) ? put(words.until, {date: format.format(new Date(`${day(row)}T00:00Z`))}) : ""
  return sentence(row, words) + until
}

/**
 * A list of suggestions at one field, and the button that opens it.
 *
 * @param {HTMLElement} list
 * @param {HTMLInputElement} field
 */
function menu(list, field) {
  const button = (name = "", text = "", /** @type {() => void} */ click) => make("button", {type: "button", class: name, click}, text)
  const show = (/** @type {boolean} */ open) => {
    items.hidden = !open
    toggle.setAttribute("aria-expanded", `${open}`)
  }
  const toggle = button("course-menu__toggle", list.parentElement?.querySelector("p")?.textContent ?? "", () => show(!!items.hidden))
  const items = make("ul", {class: "course-menu"}, ...[...list.children].map(({textContent}) => {
    const suggestion = textContent ?? ""
    return make("li", {}, button("md-button", suggestion, () => {
      field.value = suggestion
      show(false)
      field.focus()
      field.dispatchEvent(new Event("input", {bubbles: true}))
    }))
  }))
  show(false)
  return [toggle, items]
}
