/** A letter to the learner's manager: a draft that the learner sees and changes before it goes anywhere. */

import {interpolate, make} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {trialsOfAll} from "../field-log.js"

/** @typedef {import("../../part.js").CoursePart} CoursePart */
/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {Record<string, string>} Words */

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @returns {Promise<HTMLElement[]>} the draft, and the ways in which it can go
 */
export async function letter(part, course) {
  const {words} = part
  const field = make("textarea", {rows: "14"})
  field.value = await draft(part, course)
  return [
    make("p", {}, words.how ?? ""),
    make("label", {}, make("span", {}, words.text ?? ""), field),
    ...exam(words, course, field),
    ...ways(words, course, field)
  ]
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @returns {Promise<string>} what was done, what comes next, and what the learner asks for; no score
 */
async function draft(part, course) {
  const {words} = part
  const {lessons, title} = course.index
  const done = lessons.filter(lesson => course.lesson(lesson).done).length
  const entries = (await trialsOfAll(part, course)).map(({entry}) => entry).filter(({cue, act}) => cue && act)
  const line = (/** @type {{cue: string, act: string}} */ {cue, act}) =>
    interpolate(words.line, {cue: bare(cue), act: bare(act)})
  const tried = entries.filter(({did}) => did === "yes" || did === "partly").map(line)
  const planned = entries.filter(({did}) => !did || did === "not_yet").map(line)
  const far = done === lessons.length ? words.all_done : done ? words.under_way : words.begun
  return [
    [words.hello ?? ""],
    [interpolate(far, {title, done, all: lessons.length})],
    ...(tried.length ? [[words.tried ?? "", ...tried]] : []),
    [words.planned ?? "", ...(planned.length ? planned : [words.open ?? ""])],
    [words.ask ?? ""]
  ]
    .map(lines => lines.join("\n"))
    .join("\n\n")
}

/** @param {string} text without the sign at its end, because it becomes a part of a sentence */
const bare = text => text.trim().replace(/[.。!！]+$/, "")

/**
 * @param {Words} words
 * @param {Course} course
 * @param {HTMLTextAreaElement} field
 * @returns {HTMLElement[]} what adds the result of the exam, if there is one: it is the learner's to tell
 */
function exam(words, course, field) {
  const {certificate} = course.index
  const best = certificate?.quiz ? course.quiz(certificate.quiz).best : null
  if (!best) return []
  const line = `\n\n${interpolate(words.result, {percent: percent(best.percent)})}`
  const box = make("input", {
    type: "checkbox",
    change: () => {
      field.value = box.checked ? field.value + line : field.value.replace(line, "")
    }
  })
  return [make("label", {class: "course-manager__exam"}, box, words.exam ?? "")]
}

/**
 * @param {Words} words
 * @param {Course} course
 * @param {HTMLTextAreaElement} field
 * @returns {HTMLElement[]} the ways in which the text can go
 */
function ways(words, course, field) {
  const status = make("p", {role: "status"})
  const subject = interpolate(words.subject, {title: course.index.title})
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.value)
      status.textContent = words.copied ?? ""
    } catch {
      // There is no clipboard without https, and the browser may deny access to it.
      field.select()
      status.textContent = words.uncopied ?? ""
    }
  }
  // The learner may cancel: that needs no message.
  const share = () => navigator.share({title: subject, text: field.value}).catch(() => {})
  const button = (/** @type {string | undefined} */ label, /** @type {() => void} */ click) =>
    make("button", {type: "button", class: "md-button", click}, label ?? "")
  const mail = make("a", {class: "md-button", href: "mailto:"}, words.mail ?? "")
  mail.addEventListener("click", () => {
    mail.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(field.value)}`
  })
  const buttons = [...("share" in navigator ? [button(words.share, share)] : []), button(words.copy, copy), mail]
  return [make("div", {class: "course-manager__ways"}, ...buttons), status]
}
