/** The end of a lesson, after its last marked quiz: the result, what to remember, and one way on. */

import {interpolate, make} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"
import {arch} from "./arch.js"
import {ROOT} from "./course.js"
import {remembered} from "./ending/remember.js"
import {mistakes, result} from "./ending/result.js"
import {way} from "./ending/way.js"
import {entrance} from "./entrance.js"

/** @typedef {import("./course.js").Course} Course */
/** @typedef {import("./ending/way.js").Way} Way */

const SHEETS = ["./arch.css", "./ending.css"]

/**
 * Shows the end of the lesson, or brings what it shows up to date.
 *
 * @param {Course} course
 * @param {string} page address of the lesson
 * @param {HTMLElement} quiz its last marked quiz, which is finished
 * @param {boolean} announced whether the learner has just finished it: the end is then announced
 */
export async function showEnd(course, page, quiz, announced) {
  const now = way(course, page, quiz.dataset.quiz ?? "")
  const shown = document.querySelector(".course-end")
  if (!now || failed(course, quiz)) return shown?.remove()
  await Promise.all(SHEETS.map(sheet => loadStyles(sheet, import.meta.url)))
  const {words, nodes} = content(course, now, quiz, announced)
  const card = document.querySelector(".course-end")
  // A link that has the focus stays.
  if (card?.contains(document.activeElement)) return
  const body = make("div", {class: "course-end__body"}, ...nodes)
  if (card) return card.querySelector(".course-end__body")?.replaceWith(body)
  const status = make("p", {class: "course-hidden", role: "status"})
  const section = make("section", {class: "course-end", "aria-labelledby": "course-end"}, body, status)
  // An exam that is passed leads on where its result stands, and not below the list of what was wrong.
  const place = quiz.querySelector(".course-result") ?? quiz
  place.after(section)
  // Screen readers announce only changes in a status that exists already.
  if (announced) requestAnimationFrame(() => status.append(...words))
}

/**
 * Whether the quiz is an exam that no attempt has passed: then the exam itself says what to do.
 *
 * @param {Course} course
 * @param {HTMLElement} quiz
 */
function failed(course, {dataset}) {
  const {quiz = "", occasion, pass = "0"} = dataset
  const {certificate} = course.index
  const mark = certificate?.quiz === quiz ? certificate.pass : Number(pass)
  const {best} = course.quiz(quiz, occasion)
  return best !== null && best.percent < mark
}

/**
 * @param {Course} course
 * @param {Way} now
 * @param {HTMLElement} quiz
 * @param {boolean} isNew whether the learner has just finished it
 * @returns {{words: (Node | string)[], nodes: Node[]}} what is announced, and what is shown
 */
function content(course, now, quiz, isNew) {
  const {end} = course.index
  const title = interpolate(end[now.ended], {section: now.lesson.section})
  const {number} = now.lesson
  const isDone = now.ended !== "questions"
  const part = isDone ? [number ? interpolate(end.number, {number}) : (end.part ?? "")] : []
  const [main = "", small] = target(course, now)
  const next = now.next && entrance(course, now.next)
  const href = new URL(now.certificate ?? next ?? course.index.parts.progress ?? "./", ROOT).href
  const label = make("span", {}, main, ...(small ? [make("small", {}, small)] : []))
  const needed = now.needed ? [interpolate(end.needed, {left: now.needed})] : []
  const sentences = [...result(course, quiz.dataset.quiz ?? "", quiz.dataset.occasion ?? "", new Date()), ...needed]
  const shown = remembered()
  const lines = shown ? [shown] : []
  const nodes = [
    drawing(course, now, isNew && isDone),
    ...part.map(text => make("p", {class: "course-end__done"}, text)),
    make("h2", {id: "course-end"}, title),
    ...(sentences.length
      ? [make("p", {class: "course-end__result"}, ...sentences.map(each => make("span", {}, each)))]
      : []),
    ...unanswered(course, now, end.left ?? ""),
    ...(isDone ? lines : []),
    make("p", {}, make("a", {class: "md-button md-button--primary course-end__next", href}, label)),
    ...seconds(course, now, quiz),
    // Where questions are left, their links come first: the way on would be more than a screen below the last answer.
    ...(isDone ? [] : lines)
  ]
  return {words: [...part, title, main].flatMap(text => [make("span", {}, text), " "]), nodes}
}

/**
 * @param {Course} course
 * @param {Way} now
 * @param {boolean} isNew
 */
function drawing(course, {lesson, done, all}, isNew) {
  const {lessons, end} = course.index
  return arch({
    done: lessons.map(each => course.lesson(each).done),
    now: lessons.indexOf(lesson) + 1,
    total: all,
    isNew,
    label: interpolate(end.done, {done, all}),
    big: done,
    sub: interpolate(end.of, {all})
  })
}

/**
 * @param {Course} course
 * @param {Way} now
 * @returns {string[]} the words of the primary link: what it leads to, and in small how long that is
 */
function target({index: {end, title}}, {certificate, next, word}) {
  if (certificate) return [end.certificate ?? "", title]
  if (!next) return [end.home ?? ""]
  const {number, minutes: count} = next
  const minutes = number
    ? interpolate(end.next_of, {number, minutes: count})
    : interpolate(end.minutes, {minutes: count})
  return [
    interpolate(end[word], {title: next.title, section: next.section}),
    word === "next_module" ? `${next.title} · ${minutes}` : minutes
  ]
}

/**
 * @param {Course} course
 * @param {Way} now
 * @param {string} word
 * @returns {HTMLElement[]} links to the quizzes of the lesson that are not answered
 */
function unanswered(course, {ended, lesson}, word) {
  if (ended !== "questions") return []
  const open = lesson.quizzes.filter(id => !course.quiz(id).done)
  const places = open.flatMap(id => document.querySelector(/** @type {"b"} */ (`course-quiz[data-quiz="${id}"]`)) ?? [])
  const links = places.map(place => {
    place.id ||= `quiz-${place.dataset.quiz}`
    return make("a", {href: `#${place.id}`}, place.querySelector(".course-quiz__title")?.textContent ?? "")
  })
  return links.length
    ? [make("p", {class: "course-end__left"}, make("span", {}, word), ...links.flatMap(link => [" ", link]))]
    : []
}

/**
 * @param {Course} course
 * @param {Way} now
 * @param {HTMLElement} place the quiz in the page
 * @returns {HTMLElement[]} the other links, quieter
 */
function seconds(course, {certificate, next}, place) {
  const {end, parts} = course.index
  const {quiz = "", occasion = ""} = place.dataset
  const ids = new Set(mistakes(course, quiz, occasion).map(({id}) => id))
  const wrong = [...place.querySelectorAll("form")].filter(form => ids.has(form.dataset.question ?? ""))
  const links = []
  const [form] = wrong
  if (form) {
    form.id ||= `${quiz}-${form.dataset.question}`
    const word = interpolate(wrong.length > 1 ? end.mistakes : end.mistake, {count: wrong.length})
    links.push(make("a", {class: "md-button", href: `#${form.id}`}, word))
  }
  if (certificate || next)
    links.push(make("a", {class: "md-button", href: new URL(parts.progress ?? "./", ROOT).href}, end.home ?? ""))
  return links.length ? [make("p", {class: "course-end__more"}, ...links)] : []
}
