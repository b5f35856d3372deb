/** The parts of the course by module, with how each went. What is not done yet has a neutral sign. */

import {interpolate, make} from "../../dom/dom.js"
import {mark} from "../../learner/arch.js"
import {ROOT} from "../../learner/course.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/course.js").Lesson} Lesson */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Lesson | undefined} next the lesson to go on with
 * @returns {HTMLElement}
 */
export function parts(words, course, next) {
  const {lessons} = course.index
  const sections = [...new Set(lessons.map(({section}) => section))]
  const modules = sections.filter(Boolean)
  return make(
    "section",
    {class: "course-parts"},
    make("h2", {}, words.parts ?? ""),
    ...sections.map(section => {
      const inside = lessons.filter(lesson => lesson.section === section)
      const list = make("ul", {}, ...inside.map(lesson => row(words, course, lesson, lesson === next)))
      return section ? module(words, course, inside, modules, list, next) : list
    })
  )
}

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Lesson[]} lessons
 * @param {string[]} modules their names
 * @param {HTMLElement} list
 * @param {Lesson | undefined} next
 */
function module(words, course, lessons, modules, list, next) {
  const [{section} = {section: ""}] = lessons
  const states = lessons.map(lesson => course.lesson(lesson))
  const done = states.filter(state => state.done).length
  const isTouched = done > 0 || states.some(({begun}) => begun)
  const isDone = done === lessons.length
  const minutes = lessons.reduce((sum, lesson, at) => sum + (states[at]?.done ? 0 : lesson.minutes), 0)
  const status = isDone ? words.module_done : isTouched ? words.module_begun : words.module_open
  const drawing = mark({module: modules.indexOf(section) + 1, modules: modules.length, isDone, isTouched})
  return make(
    "details",
    {open: next !== undefined && lessons.includes(next)},
    make(
      "summary",
      {},
      drawing,
      make(
        "span",
        {},
        make("strong", {}, section),
        make("small", {}, interpolate(status, {done, all: lessons.length, minutes}))
      )
    ),
    list
  )
}

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Lesson} lesson
 * @param {boolean} isNext
 */
function row(words, course, lesson, isNext) {
  const {done, begun, quizzes} = course.lesson(lesson)
  const minutes = interpolate(words.minutes, {n: lesson.minutes})
  const state = done ? `✓ ${words.done}` : begun ? `◐ ${words.begun}` : isNext ? words.here : `○ ${minutes}`
  const results = quizzes.filter(quiz => quiz.marked && quiz.answered && !quiz.isPretest)
  const exams = results.flatMap(({best}) => (best ? [interpolate(words.percent, {n: best.percent})] : []))
  const shown = [
    ...practice(
      words,
      results.filter(({best}) => !best)
    ),
    ...exams
  ]
  return make(
    "li",
    {...(isNext ? {"aria-current": "step"} : {}), "data-state": done ? "done" : begun ? "begun" : "open"},
    make("span", {class: "course-parts__number", "aria-hidden": "true"}, lesson.number ? `${lesson.number}` : "·"),
    make(
      "div",
      {},
      link(lesson),
      ...(shown.length ? [make("small", {}, shown.join(", "))] : []),
      ...prerequisiteHint(words, course, lesson, done)
    ),
    make("span", {class: "course-parts__state"}, state ?? "")
  )
}

/**
 * @param {Words} words
 * @param {{right: number, marked: number}[]} quizzes of a lesson
 * @returns {string[]} how all of them went together
 */
function practice(words, quizzes) {
  const sum = (/** @type {"right" | "marked"} */ name) => quizzes.reduce((all, quiz) => all + quiz[name], 0)
  const right = sum("right")
  return quizzes.length ? [interpolate(right ? words.right : words.tried, {right, marked: sum("marked")})] : []
}

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Lesson} lesson
 * @param {boolean} done whether this lesson is done
 * @returns {HTMLElement[]} a hint at the first prerequisite that is not done; none if there is none, or this is done
 */
function prerequisiteHint(words, course, {after}, done) {
  const open = after
    .map(page => course.index.lessons.find(other => other.page === page))
    .find(other => other && !course.lesson(other).done)
  return open && !done ? [make("small", {}, words.first ?? "", " ", open.title)] : []
}

/** @param {Lesson} lesson */
const link = lesson => make("a", {href: new URL(lesson.page, ROOT).href}, lesson.title)
