/** Starts a quiz over: erases its answers, keeps that it was completed, and offers to undo it until it is answered. */

import {make} from "../dom/dom.js"
import {attemptKey, FOLLOW_UP, quizKey} from "../store/keys.js"
import {isAttempt} from "../store/records/attempt.js"
import {attemptsOf} from "./attempts.js"
import {tally} from "./tally.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function restart(quiz) {
  // The second tap of two meets what stands where the button was that led to another question.
  if (performance.now() - quiz.moved < 500) return
  const {store, words} = quiz
  const undo = remember(quiz)
  const {all, answered} = tally(quiz)
  // An exam has its best result instead.
  if (quiz.dataset.mode !== "exam" && all && answered === all)
    attemptsOf(quiz).keep({...attemptsOf(quiz).begin(), completed: new Date().toISOString()})
  // Also those that are not drawn now: the next attempt may draw them.
  for (const form of quiz.kinds.keys()) {
    for (const key of keysOf(quiz, form)) store.set(key, null)
    quiz.reset(form)
    quiz.clearFeedback(form)
  }
  quiz.attempts?.renew()
  quiz.current = undefined
  delete quiz.dataset.last
  for (const {restart} of quiz.behaviours) restart?.(quiz)
  quiz.update()
  const [first] = quiz.forms
  if (!first) return
  offer(quiz, undo)
  quiz.prompt(first, words.restarted)
}

/**
 * Returns the keys of what is erased with an answer. The follow-up of a plan would be taken for that of the next one.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
const keysOf = (quiz, form) => [quiz.keyOf(form), ...(quiz.dataset.occasion ? [] : [quiz.keyOf(form, FOLLOW_UP)])]

/**
 * @param {CourseQuiz} quiz
 * @returns {() => void} brings back the answers as they are now
 */
function remember(quiz) {
  const {store} = quiz
  const keys = [...quiz.kinds.keys()].flatMap(form => keysOf(quiz, form))
  const answers = keys.map(key => /** @type {const} */ ([key, store.get(key)]))
  const attempt = attemptKey(quizKey(quiz.dataset.quiz ?? "", quiz.dataset.occasion))
  const before = store.get(attempt, isAttempt)
  return () => {
    for (const [key, answer] of answers) if (answer) store.set(key, answer)
    if (before) attemptsOf(quiz).keep(before)
    else if (store.raw(attempt) !== null) store.set(attempt, null, isAttempt)
    quiz.attempts?.refresh()
    for (const {restart} of quiz.behaviours) restart?.(quiz)
    for (const form of quiz.kinds.keys()) {
      quiz.reset(form)
      quiz.show(form)
    }
    quiz.update()
  }
}

/**
 * Shows above the questions that starting over can be undone, until a question is answered.
 *
 * @param {CourseQuiz} quiz
 * @param {() => void} undo
 */
function offer(quiz, undo) {
  const {words} = quiz
  quiz.querySelector(".course-quiz__undo")?.remove()
  const status = make("p", {class: "course-quiz__undo", role: "status"})
  const click = () => {
    status.textContent = words.undone ?? ""
    undo()
    quiz.querySelector(/** @type {"b"} */ (".course-quiz__foot button"))?.focus()
  }
  const button = make("button", {type: "button", class: "course-quiz__quiet", click}, words.undo ?? "")
  status.append(`${words.undoable} `, button)
  quiz.querySelector("form")?.before(status)
  // A behaviour hears of every answer, and of every draft.
  const watcher = {
    update: () => {
      if (![...quiz.kinds.keys()].some(form => quiz.store.get(quiz.keyOf(form)))) return
      button.remove()
      if (status.textContent?.trim() === words.undoable) status.remove()
      quiz.behaviours = quiz.behaviours.filter(behaviour => behaviour !== watcher)
    }
  }
  quiz.behaviours = [...quiz.behaviours, watcher]
}
