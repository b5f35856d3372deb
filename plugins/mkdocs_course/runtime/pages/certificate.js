/** The certificate, or what is missing for it. */

import {make} from "../dom/dom.js"
import {certify, requirements} from "../learner/certificate.js"
import {CERTIFICATE} from "../store/keys.js"
import {cleanName, isCertificate, LONGEST_NAME} from "../store/records/certificate.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/certificate.js").Requirements} Requirements */
/** @typedef {import("../store/records/certificate.js").Certificate} Certificate */

export const lasting = true

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const {words} = part
  const now = requirements(course)
  const kept = course.store.get(CERTIFICATE, isCertificate)
  if (!now.offered) return part.replaceChildren(make("p", {}, words.none ?? ""))
  const check = checking(words, course.index.course, now.exam !== null)
  if (!now.met && !kept) return part.replaceChildren(...(await missing(words, course, now)), check)
  const place = make("div")
  if (kept) await lay(place, words, course, now.met ? renew(course, kept.name, now, kept) : kept)
  // A certificate stays as it was earned, even if the course gets more lessons.
  if (!now.met)
    return part.replaceChildren(make("p", {}, words.grown ?? ""), ...(await missing(words, course, now)), place, check)
  part.replaceChildren(
    make("p", {}, make("b", {}, `✓ ${words.met}`)),
    form(words, course, now, kept?.name ?? "", place),
    place,
    check
  )
}

/**
 * Makes the section to verify a certificate, whose form loads when it is opened.
 *
 * @param {Record<string, string>} words
 * @param {string} course id
 * @param {boolean} exam
 */
function checking(words, course, exam) {
  const place = make("div")
  const toggle = async () => {
    if (place.firstChild) return
    const nodes = await import("./certificate/verify.js").then(
      ({verify}) => verify(words, course, exam),
      () => [words.failed ?? ""]
    )
    if (!place.firstChild) place.append(...nodes)
  }
  return make("details", {class: "course-check", toggle}, make("summary", {}, words.check_title ?? ""), place)
}

/**
 * Stores the certificate, if it differs from the stored one.
 *
 * @param {Course} course
 * @param {string} name
 * @param {Requirements} now
 * @param {Certificate | null} before
 */
function renew({store}, name, now, before) {
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
async function lay(place, words, {index: {course, title}}, certificate) {
  // Loaded on demand.
  const [{paper}, {code}, {pictures}] = await Promise.all([
    import("./certificate/paper.js"),
    import("../learner/certificate_code.js"),
    import("./certificate/pictures.js")
  ])
  const sheet = paper(certificate, title, await code(course, certificate), words)
  const print = make(
    "button",
    {type: "button", class: "md-button md-button--primary", click: () => window.print()},
    words.print ?? ""
  )
  place.replaceChildren(sheet, make("p", {}, print), make("p", {}, words.print_how ?? ""), pictures(sheet, words))
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Requirements} now
 * @param {string} name
 * @param {HTMLElement} place for the certificate
 */
function form(words, course, now, name, place) {
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

/** @type {(...args: Parameters<typeof import("./certificate/missing.js").missing>) => Promise<HTMLElement[]>} */
const missing = async (...args) => (await import("./certificate/missing.js")).missing(...args)
