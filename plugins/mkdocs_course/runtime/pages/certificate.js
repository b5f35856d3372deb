/** The certificate, or what is missing for it. */

import {make} from "../dom/dom.js"
import {requirements} from "../learner/certificate.js"
import {CERTIFICATE} from "../store/keys.js"
import {isCertificate} from "../store/records/certificate.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */

export const lasting = true

/**
 * Implements `PagePart.show`.
 *
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
  const {form, lay, renew} = await import("./certificate/earned.js")
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

/** @type {(...args: Parameters<typeof import("./certificate/missing.js").missing>) => Promise<HTMLElement[]>} */
const missing = async (...args) => (await import("./certificate/missing.js")).missing(...args)
