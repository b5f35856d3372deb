/** An exam: responses are saved while the learner chooses, and all are scored when the learner submits the exam. */

import {interpolate, queryAll} from "../dom/dom.js"
import {attemptsOf} from "../element/attempts.js"
import {setStep} from "../element/button.js"
import {paragraph, setFeedback} from "../element/feedback.js"
import {tally} from "../element/tally.js"
import {links} from "./exam/links.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/** The buttons that lead from question to question stay. */
const LOCKED = "input, select, textarea, button:not(.course-question__check)"
/** The answers to each question. @type {WeakMap<HTMLFormElement, Element>} */
const answers = new WeakMap()
/** What leads from each question to the next one. @type {WeakMap<HTMLFormElement, Element>} */
const ways = new WeakMap()

/** Implements `Behaviour.start`: the button submits, and a submitted exam is locked. @param {CourseQuiz} quiz */
export function start(quiz) {
  quiz.dataset.mode = "exam"
  quiz.querySelector(".course-exam button")?.addEventListener("click", () => submitAll(quiz))
  lock(quiz)
}

/**
 * Enter in a form submits nothing; the button at the end submits the exam. The button to the next question works as
 * soon as what it does has loaded.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function submit(quiz, form) {
  const press = () => quiz.answered?.press(quiz, form)
  if (!quiz.answered) quiz.load().then(press, () => setFeedback(form, paragraph(quiz.words.unloaded)))
  return true
}

/** An answer is changed in a new attempt at the whole exam. */
export const ends = () => true

/**
 * Implements `Behaviour.change`.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function change(quiz, form) {
  // The learner answered before the scripts had loaded, but the exam is submitted already.
  if (attemptsOf(quiz).current?.submitted) {
    quiz.reset(form)
    return true
  }
  attemptsOf(quiz).begin()
  const kind = quiz.kinds.get(form)
  const whole = kind?.response(form) ?? []
  const response = whole.length ? whole : (kind?.partial?.(form) ?? [])
  if (response.length) quiz.save(form, response, 0)
  else quiz.store.set(quiz.keyOf(form), null)
  setFeedback(form)
  delete quiz.dataset.warned
  quiz.update()
  return true
}

/**
 * Returns the stored response, or the one in the page where the browser has lost the stored one.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {string[]}
 */
function responseTo(quiz, form) {
  const {answer, valid} = quiz.stored(form)
  const kind = quiz.kinds.get(form)
  if (!answer) return kind?.response(form) ?? []
  return valid && !kind?.unfinished?.(form) ? answer.response : []
}

/**
 * Submits the exam; where questions are unanswered, warns the first time.
 *
 * @param {CourseQuiz} quiz
 */
function submitAll(quiz) {
  const unanswered = quiz.forms.filter(form => !responseTo(quiz, form).length)
  const warning = quiz.querySelector(".course-exam__told")
  if (unanswered.length && !("warned" in quiz.dataset)) {
    quiz.dataset.warned = ""
    warning?.replaceChildren(paragraph(quiz.words.unanswered), links(quiz, unanswered))
    return
  }
  const now = attemptsOf(quiz).begin()
  for (const form of quiz.forms) {
    const response = responseTo(quiz, form)
    if (response.length) quiz.announce(form, quiz.save(form, response, now.number))
    else quiz.store.set(quiz.keyOf(form), null)
  }
  const at = new Date().toISOString()
  const {points, max, percent} = tally(quiz)
  attemptsOf(quiz).keep({
    ...now,
    submitted: at,
    best: now.best && now.best.percent > percent ? now.best : {points, max, percent, at}
  })
  lock(quiz)
  for (const form of quiz.forms) quiz.show(form)
  quiz.update()
  import("../learner/lasting.js").then(({keep}) => keep(quiz.store)).catch(() => {})
  const result = /** @type {HTMLElement | null} */ (quiz.querySelector(".course-result"))
  result?.setAttribute("tabindex", "-1")
  result?.focus()
}

/**
 * Locks the questions of a submitted exam, and unlocks them for a new attempt.
 *
 * @param {CourseQuiz} quiz
 */
function lock(quiz) {
  const done = Boolean(attemptsOf(quiz).current?.submitted)
  delete quiz.dataset.warned
  quiz.querySelector(".course-exam")?.toggleAttribute("hidden", done)
  quiz.querySelector(".course-exam__told")?.replaceChildren()
  for (const form of quiz.forms) {
    for (const control of queryAll(form, LOCKED)) control.toggleAttribute("disabled", done)
  }
  for (const form of quiz.kinds.keys()) if (!("unmarked" in form.dataset)) toggleAnswers(form, done)
}

/**
 * Takes the answers to a question out of the page, or puts them back once the exam is handed in. They are a third of
 * the page, and nobody needs them before.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} shown whether they are put back
 */
function toggleAnswers(form, shown) {
  const details = form.querySelector(".course-answer") ?? answers.get(form)
  if (details) answers.set(form, details)
  if (details && shown) form.querySelector("fieldset")?.append(details)
  else details?.remove()
}

/**
 * Has the button to the next question in the page only at the question that is shown alone.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
function showWay(quiz, form) {
  const actions = form.querySelector(".course-question__actions") ?? ways.get(form)
  if (!actions) return
  ways.set(form, actions)
  if (form === quiz.current && "one" in quiz.dataset) form.querySelector(".course-question__sheet")?.append(actions)
  else return actions.remove()
  setStep(quiz, form, "next")
}

/** Implements `Behaviour.update`. @param {CourseQuiz} quiz */
export function update(quiz) {
  for (const form of quiz.forms) showWay(quiz, form)
  const {number = 1, submitted = ""} = attemptsOf(quiz).current ?? {}
  const revisit = quiz.querySelector(".course-exam__revisit")
  const foot = quiz.querySelector(".course-quiz__foot")
  const score = quiz.querySelector(".course-quiz__score")
  foot?.toggleAttribute("hidden", !submitted || number >= Number(quiz.dataset.attempts ?? Infinity))
  if (!submitted) {
    const answered = quiz.forms.filter(form => responseTo(quiz, form).length).length
    if (score && answered) score.textContent = interpolate(quiz.words.progress, {...tally(quiz), answered})
    return revisit?.replaceChildren()
  }
  const wrong = quiz.forms
    .map(form => ({form, ...quiz.stored(form)}))
    .filter(({answer, form}) => !("unmarked" in form.dataset) && answer?.score !== 1)
  for (const {form, answer} of wrong) {
    if (answer) continue
    form.dataset.result = "wrong"
    setFeedback(form, paragraph(`✗ ${quiz.words.not_answered}`, "course-feedback__verdict"))
  }
  // Wrong answers of which the learner was sure come first.
  const sorted = [...wrong].sort((a, b) => (b.answer?.sure ?? 0) - (a.answer?.sure ?? 0))
  revisit?.replaceChildren(
    ...(sorted.length
      ? [
          paragraph(quiz.words.revisit),
          links(
            quiz,
            sorted.map(({form}) => form)
          )
        ]
      : [])
  )
}

/** Implements `Behaviour.restart`. @param {CourseQuiz} quiz */
export function restart(quiz) {
  lock(quiz)
}
