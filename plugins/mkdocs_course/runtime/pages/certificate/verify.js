/** A form to verify a certificate: whether its code matches its content. */

import {make} from "../../dom/dom.js"
import {code, normalizeCode} from "../../learner/certificate_code.js"
import {cleanName, LONGEST_NAME} from "../../store/records/certificate.js"

/**
 * Parses a typed number, with or without a percent sign.
 *
 * @param {string} text
 */
function number(text) {
  const digits = text.normalize("NFKC").replace(/[\s%]/g, "").replace(",", ".")
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : NaN
}

/**
 * @param {Record<string, string>} words
 * @param {string} course id
 * @param {boolean} exam whether a certificate of this course has a result
 */
export function verify(words, course, exam) {
  const field = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) =>
    make(
      "p",
      {},
      make(
        "label",
        {},
        make("span", {}, words[name] ?? ""),
        make("input", {name, autocomplete: "off", spellcheck: "false", ...attributes})
      )
    )
  const status = make("div", {role: "status", class: "course-check__told"})
  const digits = {inputmode: "decimal", type: "text"}
  const form = make(
    "form",
    {
      novalidate: true,
      submit: event => {
        event.preventDefault()
        check(form, status, words, course)
      }
    },
    field("name", {type: "text", maxlength: `${LONGEST_NAME}`}),
    field("date", {type: "date"}),
    ...(exam ? [field("result", digits)] : []),
    field("lessons", digits),
    field("code", {type: "text", autocapitalize: "characters", class: "course-check__code"}),
    make("p", {}, make("button", {class: "md-button"}, words.check ?? "")),
    status
  )
  return [make("p", {}, words.check_how ?? ""), form]
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} status
 * @param {Record<string, string>} words
 * @param {string} course
 */
async function check(form, status, words, course) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")])
  const value = (/** @type {string} */ name) => inputs.find(input => input.name === name)?.value ?? ""
  const numbers = {result: number(value("result")), lessons: number(value("lessons"))}
  const wrong = inputs.find(
    input =>
      !input.value.trim() || (input.name in numbers && Number.isNaN(numbers[/** @type {"result"} */ (input.name)]))
  )
  for (const input of inputs) input.toggleAttribute("aria-invalid", false)
  if (wrong) {
    wrong.setAttribute("aria-invalid", "true")
    status.replaceChildren(make("p", {}, words.incomplete ?? ""))
    return wrong.focus()
  }
  const percent = inputs.some(input => input.name === "result") ? numbers.result : null
  const right = await code(course, {
    name: cleanName(value("name")),
    date: value("date"),
    percent,
    lessons: numbers.lessons
  })
  const fits = right !== "" && normalizeCode(right) === normalizeCode(value("code"))
  const verdict = !right ? words.cannot : fits ? `✓ ${words.fits}` : `✗ ${words.differs}`
  status.replaceChildren(
    make("p", {}, make("b", {}, verdict ?? "")),
    ...(right ? [make("p", {}, words.proves ?? "")] : [])
  )
}
