/** A certificate that has been earned, and the form for the name on it. */

import {make} from "../../dom/dom.js"
import {certify} from "../../learner/certificate.js"
import {code} from "../../learner/certificate_code.js"
import {CERTIFICATE} from "../../store/keys.js"
import {cleanName, isCertificate, LONGEST_NAME} from "../../store/records/certificate.js"
import {paper} from "./paper.js"
import {fileButtons} from "./pictures.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/certificate.js").Requirements} Requirements */
/** @typedef {import("../../store/records/certificate.js").Certificate} Certificate */

/**
 * Stores the certificate, if it differs from the stored one.
 *
 * @param {Course} course
 * @param {string} name
 * @param {Requirements} now
 * @param {Certificate | null} before
 */
export function renew({store}, name, now, before) {
  const next = certify(name, now, before, new Date())
  if (Object.entries(next).some(([field, value]) => before?.[/** @type {"name"} */ (field)] !== value))
    store.set(CERTIFICATE, next, isCertificate)
  return next
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Certificate} certificate
 */
export async function lay(place, words, {index: {course, title, lessons}}, certificate) {
  // The course may have grown since.
  const sections = certificate.lessons === lessons.length ? lessons.map(({section}) => section) : []
  const modules = [...new Set(sections)].filter(Boolean)
  const sheet = paper(certificate, {title, modules}, await code(course, certificate), words)
  const print = make(
    "button",
    {type: "button", class: "md-button md-button--primary", click: () => window.print()},
    words.print ?? ""
  )
  place.replaceChildren(sheet, make("p", {}, print), make("p", {}, words.print_how ?? ""), fileButtons(sheet, words))
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Requirements} now
 * @param {string} name
 * @param {HTMLElement} place for the certificate
 */
export function form(words, course, now, name, place) {
  const status = make("p", {role: "status", class: "course-certificate__told"})
  const input = make("input", {
    type: "text",
    name: "name",
    autocomplete: "name",
    spellcheck: "false",
    maxlength: `${LONGEST_NAME}`,
    value: name
  })
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault()
    const written = cleanName(input.value)
    input.toggleAttribute("aria-invalid", false)
    if (!written) {
      input.setAttribute("aria-invalid", "true")
      status.textContent = words.nameless ?? ""
      return input.focus()
    }
    input.value = written
    await lay(place, words, course, renew(course, written, now, course.store.get(CERTIFICATE, isCertificate)))
    status.textContent = [words.shown, course.store.works ? "" : words.unsaved].join(" ").trim()
  }
  return make(
    "form",
    {class: "course-certificate__form", novalidate: true, submit},
    make("p", {}, make("label", {}, make("span", {}, words.your_name ?? ""), input)),
    make("p", {}, words.name_how ?? ""),
    make("p", {}, make("button", {class: "md-button"}, words.show ?? "")),
    status
  )
}
