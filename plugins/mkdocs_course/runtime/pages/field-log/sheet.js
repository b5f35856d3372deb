/** The table of the field log, which fits on one page of paper, and its calendar file. */

import {calendar} from "../../dom/calendar.js"
import {interpolate, make} from "../../dom/dom.js"
import {calendarFile, fileButton} from "../../dom/file.js"
import {dayText, textLanguage} from "../../dom/language.js"
import {ROOT} from "../../learner/course.js"
import {isDay} from "../../store/day.js"

/** @typedef {import("../field-log.js").Trial} Trial */
/** @typedef {Record<string, string>} Words */

const COLUMNS = ["lesson", "who", "cue", "act", "day", "came"]

/** The width and the height of an A4 page on its side, without its margins, in millimetres. */
const PAPER = {width: 273, height: 172}

/**
 * @param {Words} words
 * @param {Trial[]} trials
 * @returns {HTMLElement[]}
 */
export function show(words, trials) {
  // Roles are written, because a table whose rows are boxes on a phone would lose its own.
  const cell = (/** @type {Trial} */ trial) => (/** @type {string} */ name, /** @type {number} */ at) =>
    make(
      at ? "td" : "th",
      at
        ? {role: "cell", "data-label": words[name] ?? "", ...(name === "day" ? {class: "course-log__day"} : {})}
        : {role: "rowheader", scope: "row"},
      ...content(words, trial, name)
    )
  const table = make(
    "table",
    {class: "course-log__table", role: "table"},
    make("caption", {}, words.caption ?? ""),
    make(
      "thead",
      {role: "rowgroup"},
      make(
        "tr",
        {role: "row"},
        ...COLUMNS.map(name => make("th", {scope: "col", role: "columnheader", "data-column": name}, words[name] ?? ""))
      )
    ),
    make("tbody", {role: "rowgroup"}, ...trials.map(trial => make("tr", {role: "row"}, ...COLUMNS.map(cell(trial)))))
  )
  const style = make("style", {media: "print"}, "@page { size: A4 landscape; margin: 12mm }")
  return [actions(words, trials, table), make("div", {class: "course-log"}, style, table)]
}

/**
 * @param {Words} words
 * @param {Trial} trial
 * @param {string} name of the column
 * @returns {(Node | string)[]}
 */
function content(words, {place, entry}, name) {
  const link = (/** @type {string | null} */ page, text = "") =>
    page === null ? text : make("a", {href: new URL(page, ROOT).href}, text)
  const written = (text = "") => make("span", {lang: textLanguage(text)}, text)
  if (name === "lesson") return [link(place.page, place.asked?.title ?? words.elsewhere)]
  if (name === "day") return [isDay(entry.day) ? dayText(entry.day, "medium") : ""]
  if (name !== "came") return [written(/** @type {Record<string, string>} */ (/** @type {unknown} */ (entry))[name])]
  const {did, noticed, learnt} = entry
  const outcome = [
    ...(did ? [make("b", {}, words[`did_${did}`] ?? "")] : []),
    ...[
      ["noticed", noticed],
      ["learnt", learnt]
    ].flatMap(([name = "", text]) => (text ? [make("span", {}, words[name] ?? "", written(text))] : []))
  ]
  return outcome.length ? outcome.map(node => make("p", {}, node)) : [link(place.followUp, words.ask)]
}

/**
 * @param {Words} words
 * @param {Trial[]} trials
 * @param {HTMLElement} table
 */
function actions(words, trials, table) {
  const days = trials
    .filter(({entry}) => isDay(entry.day))
    .map(({id, entry}) => ({
      id: `${id}@${location.hostname}`,
      date: entry.day,
      text: interpolate(entry.who ? words.event_person : words.event, {who: entry.who, cue: entry.cue, act: entry.act})
    }))
  const file = calendarFile(words.file, () => calendar(days))
  const click = () => {
    fit(table)
    print()
  }
  return make(
    "div",
    {class: "course-log__actions"},
    make("button", {type: "button", class: "md-button", click}, words.print ?? ""),
    ...(days.length ? [fileButton(words.calendar, words, file)] : [])
  )
}

/** Sets the size of the text in print, so that the table fits on one page. @param {HTMLElement} table */
function fit(table) {
  const copy = make("div", {class: "md-typeset course-log course-log--paper", "aria-hidden": "true"})
  copy.append(table.cloneNode(true))
  copy.style.width = `${PAPER.width}mm`
  document.body.append(copy)
  const most = (PAPER.height / PAPER.width) * copy.offsetWidth
  let size = 10.5
  do {
    size -= 0.5
    copy.style.setProperty("--size", `${size}pt`)
  } while (copy.offsetHeight > most && size > 5)
  copy.remove()
  table.style.setProperty("--size", `${size}pt`)
}
