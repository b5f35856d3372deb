/** Questions due for review, a few at a time, mixed from all lessons. */

import {interpolate, make} from "../dom/dom.js"
import {due, schedule} from "../learner/due.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/due.js").Due} Due */

export const lasting = true

const MOST = 10

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  // Questions being answered stay until the learner asks for more, or reloads the page.
  if (part.querySelector("course-quiz")) return
  const all = schedule(course)
  const ready = due(all, new Date())
  const now = ready.slice(0, MOST)
  const status = make("p", {class: "course-review__left", role: "status"}, left(part, ready.length, all.length))
  const questions = await Promise.all(now.map(due => load(part, course, due)))
  const asked = questions.filter(element => element !== null)
  // Loaded on demand.
  const reminder = all.length ? (await import("./review/reminder.js")).reminder(part.words, course, all) : []
  part.replaceChildren(status, ...asked, ...reminder)
  if (!asked.length) return
  const open = new Set(asked)
  const more = () => {
    part.querySelectorAll("course-quiz").forEach(element => element.remove())
    show(part, course).then(() => part.querySelector("input")?.focus())
  }
  for (const element of asked)
    element.addEventListener("quiz-answered", () => {
      open.delete(element)
      const rest = due(schedule(course), new Date()).length
      status.textContent = open.size
        ? interpolate(part.words.round, {left: open.size, all: asked.length})
        : interpolate(part.words.round_done, {left: rest})
      if (!open.size && rest && !part.querySelector(".course-review__more")) {
        asked
          .at(-1)
          ?.after(
            make(
              "p",
              {class: "course-review__more"},
              make(
                "button",
                {type: "button", class: "md-button md-button--primary", click: more},
                part.words.more ?? ""
              )
            )
          )
      }
    })
}

/**
 * @param {CoursePart} part
 * @param {Course} course
 * @param {Due} due
 * @returns {Promise<HTMLElement | null>} the question by itself, null where it cannot be fetched
 */
async function load(part, {index: {quizzes}}, due) {
  try {
    const {question} = await import("./review/question.js")
    const element = await question(due, quizzes[due.quiz]?.mode)
    await part.loadQuiz()
    return element && document.adoptNode(element)
  } catch {
    return null
  }
}

/**
 * @param {CoursePart} part
 * @param {number} ready
 * @param {number} all
 */
function left({words}, ready, all) {
  return interpolate(ready > MOST ? words.many : ready ? words.some : all ? words.none : words.nothing, {
    left: ready,
    most: MOST
  })
}
