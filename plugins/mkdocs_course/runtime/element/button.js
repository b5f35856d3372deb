/** The main button of a question: it checks the answer, begins another try, or leads on. */

import {interpolate, make} from "../dom/dom.js"
import {following, goOn, goTo} from "./next.js"
import {watch} from "./turned.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */
/** @typedef {"check" | "retry" | "next"} Step what the button does */

const BUTTON = ".course-question__check"

/**
 * Lets the button do something else, and say so. Beside “Try again” stands a quiet button that opens the answers.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {Step} step
 */
export function setStep(quiz, form, step) {
  const button = /** @type {HTMLElement | null} */ (form.querySelector(BUTTON))
  const label = button?.firstChild
  if (!button || !label) return
  button.dataset.check ??= label.textContent ?? ""
  form.dataset.step = step
  const next = following(quiz, form) ? quiz.words.next : quiz.words.onward
  // The last question of an exam leads to the button that hands it in, and a review has a button of its own.
  button.hidden = quiz.dataset.mode === "exam" ? !following(quiz, form) : step === "next" && "fresh" in quiz.dataset
  const place = button.lastElementChild
  const number = form.querySelector(".course-n")?.textContent ?? ""
  const on = ` ${interpolate(quiz.words[step === "next" ? "after_question" : "of_question"], {number})}`
  if (place && place.textContent !== on) place.textContent = on
  const text = {check: button.dataset.check, retry: quiz.words.retry, next}[step] ?? ""
  if (label.textContent !== text) label.textContent = text
  const quiet = button.parentElement?.querySelector(".course-question__show")
  const answers = form.querySelector("details.course-answer")
  // Another try begins with the answers closed.
  if (step === "check") answers?.removeAttribute("open")
  if (step !== "retry" || !answers || "closed" in form.dataset) return quiet?.remove()
  if (quiet) return
  const click = () => showAnswer(quiz, form)
  const attributes = {type: "button", class: "course-quiz__quiet course-question__show", click}
  button.parentElement?.append(
    make("button", attributes, quiz.words.show_answer ?? "", ...(place ? [place.cloneNode(true)] : []))
  )
}

/**
 * Brings the labels up to date: which question is the next one depends on what else is answered.
 *
 * @param {CourseQuiz} quiz
 */
export function updateSteps(quiz) {
  for (const form of quiz.forms) setStep(quiz, form, /** @type {Step} */ (form.dataset.step ?? "check"))
  watch(quiz.forms)
}

/**
 * Does what the button says, unless that is to check the answer.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {boolean} whether anything was done
 */
export function press(quiz, form) {
  const {step} = form.dataset
  // Enter in a list of questions is no wish to leave.
  if (quiz.dataset.mode === "exam" && !("one" in quiz.dataset)) return false
  if (step === "retry") retry(quiz, form)
  else if (step === "next") {
    const next = following(quiz, form)
    if (next) goTo(quiz, next)
    else goOn(quiz)
  } else return false
  return true
}

/**
 * Clears the marks, but those that the kind keeps. What is chosen stays until the learner changes it.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
function retry(quiz, form) {
  quiz.kinds.get(form)?.retry?.(form)
  quiz.clearFeedback(form)
  quiz.focusControl(form)
}

/**
 * Opens the answers. From there the way leads on.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
function showAnswer(quiz, form) {
  const answers = form.querySelector("details.course-answer")
  answers?.setAttribute("open", "")
  answers?.querySelector("summary")?.focus({preventScroll: true})
  setStep(quiz, form, "next")
  answers?.scrollIntoView({block: "nearest"})
}
