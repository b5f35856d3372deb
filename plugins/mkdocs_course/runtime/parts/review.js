/** Questions that come back, a few at a time, mixed from all lessons. */

import {calendar} from "../kinds/calendar.js"
import {due, schedule, upcoming} from "../learner/due.js"
import {dress, original} from "../learner/original.js"
import {download, make, put} from "../page/dom.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/due.js").Due} Due */

const MOST = 10

/** @param {string} day ISO 8601 date */
const told = day => new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "full"}).format(new Date(`${day}T12:00`))

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  // What is being answered stays until the page is opened again or more is asked for.
  if (part.querySelector("course-quiz")) return
  const all = schedule(course), ready = due(all, new Date()), now = ready.slice(0, MOST)
  const status = make("p", {class: "course-review__left", role: "status"}, left(part, ready.length, all.length))
  const questions = await Promise.all(now.map(each => question(each, course.index.quizzes[each.quiz]?.mode)))
  const asked = questions.filter(each => each !== null)
  part.replaceChildren(status, ...asked, ...reminder(part, course, all, ready.length))
  if (!asked.length) return
  const open = new Set(asked)
  const more = () => {
    part.querySelectorAll("course-quiz").forEach(each => each.remove())
    show(part, course).then(() => part.querySelector("input")?.focus())
  }
  for (const each of asked) each.addEventListener("quiz-answered", () => {
    open.delete(each)
    const rest = due(schedule(course), new Date()).length
    status.textContent = open.size ? put(part.words.round, {left: open.size, all: asked.length}) : put(part.words.round_done, {left: rest})
    if (!open.size && rest && !part.querySelector(".course-review__more")) {
      asked.at(-1)?.after(make("p", {class: "course-review__more"}, make("button", {type: "button", class: "md-button md-button--primary", click: more}, part.words.more ?? "")))
    }
  })
}

/**
 * @param {CoursePart} part
 * @param {number} ready
 * @param {number} all
 */
function left({words}, ready, all) {
  return put(ready > MOST ? words.many : ready ? words.some : all ? words.none : words.nothing, {left: ready, most: MOST})
}

/** What belongs to a quiz as a whole. */
const WHOLE = ".course-quiz__foot, .course-quiz__score, .course-exam, .course-exam__revisit, .course-result"

/**
 * The question as it stands in its lesson, by itself and not answered yet.
 *
 * @param {Due} each
 * @param {string} [mode] of its quiz
 * @returns {Promise<HTMLElement | null>} null where it cannot be had
 */
async function question({quiz, question: {id}}, mode = "practice") {
  try {
    const whole = await original(quiz), element = /** @type {HTMLElement} */ (whole.cloneNode(true))
    const rest = [...element.querySelectorAll("form")].filter(form => form.dataset.question !== id)
    if (rest.length === whole.querySelectorAll("form").length) return null
    for (const each of [...rest, ...element.querySelectorAll(WHOLE)]) each.remove()
    // Several of one quiz would be landmarks of one name.
    element.querySelector("section")?.removeAttribute("aria-label")
    // Asked by itself, a question is practice: what its quiz draws, counts and limits does not hold here.
    // What was handed in, or could be answered so many times, stays as it was.
    if (mode !== "practice" || "attempts" in element.dataset) element.dataset.trial = ""
    const confidence = element.dataset.behaviours?.split(" ").includes("confidence")
    for (const name of ["behaviours", "draw", "shuffle", "attempts", "reveal", "pass"]) delete element.dataset[name]
    if (confidence) element.dataset.behaviours = "confidence"
    element.dataset.fresh = ""
    dress(element)
    await import("../quiz.js")
    return document.adoptNode(element)
  } catch {
    return null
  }
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Due[]} all
 * @param {number} ready
 * @returns {HTMLElement[]} when there is more, and a way to be reminded of it
 */
function reminder({words}, course, all, ready) {
  const next = upcoming(all, new Date())
  if (!next) return []
  const save = () => {
    const text = `${put(words.event, {title: course.index.title})} ${location.href.split("#")[0]}`
    download(`${course.index.course}-${next.day}.ics`, "text/calendar;charset=utf-8", calendar([{id: `${course.index.course}-review-${next.day}`, date: next.day, text}]))
  }
  const button = make("button", {type: "button", class: "md-button", click: save}, words.remind ?? "")
  return [make("p", {class: "course-review__next"}, put(ready ? words.then : words.next, {day: told(next.day), number: next.number})), make("p", {}, button)]
}
