/** All questions at once: answers are kept while they are chosen, and marked when the learner hands them in. */

import {keep, sitting} from "../learner/sitting.js"
import {make, put} from "../page/dom.js"
import {note, say} from "../quiz/feedback.js"
import {tally} from "../quiz/tally.js"

/** @typedef {import("../quiz/kind.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function start(quiz) {
  quiz.dataset.mode = "exam"
  for (const actions of quiz.querySelectorAll(".course-question__actions")) actions.remove()
  quiz.querySelector(".course-exam button")?.addEventListener("click", () => submitAll(quiz))
  settle(quiz)
}

/** A form that is sent by Enter is not handed in: that is for the button at the end. */
export const submit = () => true

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function change(quiz, form) {
  // Chosen before the scripts were here, in an exam that had been handed in.
  if (sitting(quiz).submitted) {
    quiz.empty(form)
    return true
  }
  const response = quiz.kinds.get(form)?.response(form) ?? []
  if (response.length) quiz.keep(form, response, 0)
  else quiz.store.set(quiz.name(form), null)
  say(form)
  delete quiz.dataset.warned
  quiz.tell()
  return true
}

/** @param {CourseQuiz} quiz */
function submitAll(quiz) {
  const open = quiz.forms.filter(form => !quiz.stored(form).holds), told = quiz.querySelector(".course-exam__told")
  if (open.length && !("warned" in quiz.dataset)) {
    quiz.dataset.warned = ""
    told?.replaceChildren(note(quiz.words.unanswered), list(quiz, open))
    return
  }
  const now = sitting(quiz)
  for (const form of quiz.forms) {
    const {answer, holds} = quiz.stored(form)
    if (answer && holds) quiz.announce(form, quiz.keep(form, answer.response, now.number))
  }
  const at = new Date().toISOString(), {points, max, percent} = tally(quiz)
  keep(quiz, {...now, submitted: at, best: now.best && now.best.percent > percent ? now.best : {points, max, percent, at}})
  settle(quiz)
  for (const form of quiz.forms) quiz.show(form)
  quiz.tell()
  const result = /** @type {HTMLElement | null} */ (quiz.querySelector(".course-result"))
  result?.setAttribute("tabindex", "-1")
  result?.focus()
}

/**
 * What is handed in is read, not changed; what is not answered shows what would have been right.
 *
 * @param {CourseQuiz} quiz
 */
function settle(quiz) {
  const done = sitting(quiz).submitted !== ""
  delete quiz.dataset.warned
  quiz.querySelector(".course-exam")?.toggleAttribute("hidden", done)
  quiz.querySelector(".course-exam__told")?.replaceChildren()
  for (const form of quiz.forms) form.querySelector("fieldset")?.toggleAttribute("disabled", done)
}

/** @param {CourseQuiz} quiz */
export function tell(quiz) {
  const {number, submitted} = sitting(quiz), revisit = quiz.querySelector(".course-exam__revisit")
  const foot = quiz.querySelector(".course-quiz__foot"), score = quiz.querySelector(".course-quiz__score")
  foot?.toggleAttribute("hidden", !submitted || number >= Number(quiz.dataset.attempts ?? Infinity))
  if (!submitted) {
    const chosen = quiz.forms.filter(form => quiz.stored(form).holds).length
    if (score && chosen) score.textContent = put(quiz.words.progress, {...tally(quiz), answered: chosen})
    return revisit?.replaceChildren()
  }
  const found = quiz.forms.map(form => ({form, ...quiz.stored(form)})).filter(({answer, form}) => !("unmarked" in form.dataset) && answer?.score !== 1)
  for (const {form, answer} of found) {
    if (answer) continue
    form.dataset.result = "wrong"
    say(form, note(`✗ ${quiz.words.not_answered}`, "course-feedback__verdict"))
  }
  // What the learner was sure of and got wrong comes first.
  const sure = [...found].sort((one, other) => (other.answer?.sure ?? 0) - (one.answer?.sure ?? 0))
  revisit?.replaceChildren(...sure.length ? [note(quiz.words.revisit), list(quiz, sure.map(each => each.form))] : [])
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement[]} forms
 * @returns links to the questions
 */
function list(quiz, forms) {
  return make("ul", {}, ...forms.map(form => {
    form.id ||= `${quiz.dataset.quiz}-${form.dataset.question}`
    const named = ["number", "ask"].flatMap(name => [form.querySelector(`.course-question__${name}`)?.textContent ?? "", " "])
    return make("li", {}, make("a", {href: `#${form.id}`}, ...named))
  }))
}

/** @param {CourseQuiz} quiz */
export function restart(quiz) {
  settle(quiz)
}
