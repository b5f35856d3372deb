/** What is missing for the certificate, and the certificate when nothing is. */

import {clean, code, isCertificate, LONGEST, made, RECORD, standing} from "../files/certificate.js"
import {ROOT} from "../learner/course.js"
import {make, put} from "../page/dom.js"
import {paper, percent} from "../files/paper.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../files/certificate.js").Standing} Standing */
/** @typedef {import("../files/certificate.js").Certificate} Certificate */

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const {words} = part, now = standing(course), kept = course.store.get(RECORD, isCertificate)
  if (!now.offered) return part.replaceChildren(make("p", {}, words.none ?? ""))
  const check = checking(words, course.index.course, now.exam !== null)
  if (!now.met && !kept) return part.replaceChildren(...missing(words, course, now), check)
  const place = make("div")
  if (kept) await lay(place, words, course, now.met ? renew(course, kept.name, now, kept) : kept)
  // Who has earned it keeps it when the course grows, as it was.
  if (!now.met) return part.replaceChildren(make("p", {}, words.grown ?? ""), ...missing(words, course, now), place, check)
  part.replaceChildren(make("p", {}, make("b", {}, `✓ ${words.met}`)), form(words, course, now, kept?.name ?? "", place), place, check)
}

/**
 * A place for checking someone's certificate. What it takes comes when it is opened.
 *
 * @param {Record<string, string>} words
 * @param {string} course id
 * @param {boolean} exam
 */
function checking(words, course, exam) {
  const place = make("div")
  const toggle = async () => {
    if (place.firstChild) return
    const nodes = await import("../files/verify.js").then(({verify}) => verify(words, course, exam), () => [words.failed ?? ""])
    if (!place.firstChild) place.append(...nodes)
  }
  return make("details", {class: "course-check", toggle}, make("summary", {}, words.check_title ?? ""), place)
}

/**
 * Keeps what the certificate says where that is not what is kept already.
 *
 * @param {Course} course
 * @param {string} name
 * @param {Standing} now
 * @param {Certificate | null} before
 */
function renew({store}, name, now, before) {
  const next = made(name, now, before, new Date())
  if (Object.entries(next).some(([each, value]) => before?.[/** @type {"name"} */ (each)] !== value)) store.set(RECORD, next, isCertificate)
  return next
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Certificate} certificate
 */
async function lay(place, words, {index: {course, title}}, certificate) {
  const sheet = paper(certificate, title, await code(course, certificate), words)
  const print = make("button", {type: "button", class: "md-button md-button--primary", click: () => window.print()}, words.print ?? "")
  place.replaceChildren(sheet, make("p", {}, print), make("p", {}, words.print_how ?? ""))
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Standing} now
 * @param {string} name
 * @param {HTMLElement} place for the certificate
 */
function form(words, course, now, name, place) {
  const told = make("p", {role: "status", class: "course-certificate__told"})
  const input = make("input", {type: "text", name: "name", autocomplete: "name", spellcheck: "false", maxlength: `${LONGEST}`, value: name})
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault()
    const written = clean(input.value)
    input.toggleAttribute("aria-invalid", false)
    if (!written) {
      input.setAttribute("aria-invalid", "true")
      told.textContent = words.nameless ?? ""
      return input.focus()
    }
    input.value = written
    await lay(place, words, course, renew(course, written, now, course.store.get(RECORD, isCertificate)))
    told.textContent = [words.shown, course.store.works ? "" : words.unsaved].join(" ").trim()
  }
  return make("form", {class: "course-certificate__form", novalidate: true, submit},
    make("p", {}, make("label", {}, make("span", {}, words.your_name ?? ""), input)), make("p", {}, words.name_how ?? ""),
    make("p", {}, make("button", {class: "md-button"}, words.show ?? "")), told)
}

/**
 * @param {Record<string, string>} words
 * @param {Course} course
 * @param {Standing} now
 */
function missing(words, {index}, {all, open, exam}) {
  const link = (/** @type {string} */ page, /** @type {string} */ title) => make("a", {href: new URL(page, ROOT).href}, title)
  const item = (/** @type {boolean} */ met, /** @type {(Node | string)[]} */ ...children) =>
    make("li", {"data-met": met ? "yes" : "no"}, make("b", {}, met ? `✓ ${words.done}` : `✗ ${words.open}`), ...children)
  const items = all ? [item(!open.length, put(words.lessons_done, {done: all - open.length, all}),
    ...open.length ? [make("ul", {}, ...open.map(lesson => make("li", {}, link(lesson.page, lesson.title))))] : [])] : []
  if (exam) {
    const page = index.quizzes[exam.quiz]?.page, title = index.lessons.find(lesson => lesson.page === page)?.title ?? words.exam ?? ""
    const best = exam.best ? put(words.best, {percent: percent(exam.best.percent)}) : words.untried ?? ""
    items.push(item(exam.met, page ? link(page, title) : title, put(words.pass, {percent: percent(exam.pass)}), best))
  }
  return [make("p", {}, words.needed ?? ""), make("ul", {class: "course-certificate__needed"}, ...items)]
}
