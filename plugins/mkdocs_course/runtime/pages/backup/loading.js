/** Loads files that were saved in this or another browser, and merges them with the records here. */

import {interpolate, make} from "../../dom/dom.js"
import {drop, fileInput} from "../../dom/drop.js"
import {paste, TYPES} from "../../dom/paste.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {Record<string, string>} Words */

/** More than any browser stores for a site. */
const LARGEST = 20_000_000

/**
 * @param {Course} course
 * @param {Words} words
 * @param {() => void} changed called when records were added or changed
 * @returns {HTMLElement} the section
 */
export function loading(course, words, changed) {
  const status = make("div", {role: "status"})
  const input = fileInput({accept: TYPES}, files => bring(files))
  const zone = make(
    "div",
    {class: "course-backup__file"},
    make("label", {class: "md-button"}, words.choose ?? "", input),
    make("p", {}, words.drop ?? "")
  )
  const section = make(
    "section",
    {},
    make("h2", {}, words.load_title ?? ""),
    make("p", {}, words.load_what ?? ""),
    zone,
    paste(words, file => bring([file])),
    status
  )

  /** @param {File[]} files */
  async function bring(files) {
    const texts = await Promise.all(files.map(async file => (file.size > LARGEST ? "" : file.text().catch(() => ""))))
    try {
      // Loaded on demand.
      const tools = Object.assign(
        {},
        ...(await Promise.all([
          import("../../store/archive.js"),
          import("../../store/intake.js"),
          import("../../store/packing.js")
        ]))
      )
      const whole = await Promise.all(texts.map(text => tools.expand(text)))
      status.replaceChildren(
        ...whole.flatMap((text, at) => {
          const {name = ""} = files[at] ?? {}
          try {
            return report(course, words, name, text, tools)
          } catch {
            // An unexpected error in one file does not stop the others.
            return [make("p", {}, interpolate(words.fault_damaged, {file: name}))]
          }
        })
      )
    } catch {
      status.replaceChildren(make("p", {}, words.failed ?? ""))
    }
    changed()
  }

  drop(section, zone, bring)
  return section
}

/**
 * @param {Course} course
 * @param {Words} words
 * @param {string} file its name
 * @param {string} text
 * @param {Pick<typeof import("../../store/archive.js"), "open"> & Pick<typeof import("../../store/intake.js"), "take">}
 *   tools
 * @returns {HTMLElement[]} the result in words
 */
function report(course, words, file, text, {open, take}) {
  const opened = open(text, course.store.course)
  const message = (/** @type {string} */ name, values = {}) =>
    make("p", {}, interpolate(words[name], {file, ...values}))
  if (opened.fault !== undefined) return [message(`fault_${opened.fault}`)]
  const merged = take(course, opened)
  if (!merged) return [message("no_room")]
  const {came, left} = merged
  const {place, ...counts} = came
  const some = Object.values(counts).some(Boolean)
  const all = !Object.values(left).some(Boolean)
  const rest = came.attempt + came.recall + came.certificate + came.goal
  const result = some
    ? message("came", {answers: came.answer, reads: came.read, notes: came.note, rest})
    : message(all ? "same" : "none")
  const odd = left.damaged + left.unknown
  return [
    result,
    ...(left.texts ? [message("left_texts", {count: left.texts})] : []),
    ...(left.newer ? [message("left_newer", {count: left.newer})] : []),
    ...(odd ? [message("left_odd", {count: odd})] : [])
  ]
}
