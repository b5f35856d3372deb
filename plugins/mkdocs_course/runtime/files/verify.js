/** A form for whoever has been shown a certificate: whether its words and its code belong together. */

import {clean, code, LONGEST, plain} from "./certificate.js"
import {make} from "../page/dom.js"

/**
 * A number as someone types it, with or without a sign.
 *
 * @param {string} text
 */
function number(text) {
  const told = text.normalize("NFKC").replace(/[\s%]/g, "").replace(",", ".")
  return /^\d+(\.\d+)?$/.test(told) ? Number(told) : NaN
}

/**
 * @param {Record<string, string>} words
 * @param {string} course id
 * @param {boolean} exam whether a certificate of this course has a result
 */
export function verify(words, course, exam) {
  const field = (/** @type {string} */ name, /** @type {Record<string, string>} */ given) =>
    make("p", {}, make("label", {}, make("span", {}, words[name] ?? ""), make("input", {name, autocomplete: "off", spellcheck: "false", ...given})))
  const told = make("div", {role: "status", class: "course-check__told"})
  const digits = {inputmode: "decimal", type: "text"}
  const form = make("form", {novalidate: true, submit: event => { event.preventDefault(); check(form, told, words, course) }},
    field("name", {type: "text", maxlength: `${LONGEST}`}), field("date", {type: "date"}), ...exam ? [field("result", digits)] : [],
    field("lessons", digits), field("code", {type: "text", autocapitalize: "characters", class: "course-check__code"}),
    make("p", {}, make("button", {class: "md-button"}, words.check ?? "")), told)
  return [make("p", {}, words.check_how ?? ""), form]
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} told
 * @param {Record<string, string>} words
 * @param {string} course
 */
async function check(form, told, words, course) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")])
  const value = (/** @type {string} */ name) => inputs.find(input => input.name === name)?.value ?? ""
  const numbers = {result: number(value("result")), lessons: number(value("lessons"))}
  const wrong = inputs.find(input => !input.value.trim() || input.name in numbers && Number.isNaN(numbers[/** @type {"result"} */ (input.name)]))
  for (const input of inputs) input.toggleAttribute("aria-invalid", false)
  if (wrong) {
    wrong.setAttribute("aria-invalid", "true")
    told.replaceChildren(make("p", {}, words.incomplete ?? ""))
    return wrong.focus()
  }
  const percent = inputs.some(input => input.name === "result") ? numbers.result : null
  const right = await code(course, {name: clean(value("name")), date: value("date"), percent, lessons: numbers.lessons})
  const fits = right !== "" && plain(right) === plain(value("code")), verdict = !right ? words.cannot : fits ? `✓ ${words.fits}` : `✗ ${words.differs}`
  told.replaceChildren(make("p", {}, make("b", {}, verdict ?? "")), ...right ? [make("p", {}, words.proves ?? "")] : [])
}
