/** The verdict on an answer, why it is so, and the marks of what was chosen. */

import {interpolate, make, queryAll} from "../dom/dom.js"
import {setStep} from "./button.js"
import {addFeedback, cloneAll, paragraph, setFeedback} from "./feedback.js"
import {reveal} from "./reveal.js"
import {finished, tally} from "./tally.js"

/**
 * Shows the verdict, the explanations, and the notes of the quiz's behaviours.
 *
 * @param {import("./behaviour.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("../store/records/answer.js").Answer} answer
 */
export function showFeedback(quiz, form, answer) {
  const kind = quiz.kinds.get(form)
  const {behaviours} = quiz
  const {response, score} = answer
  if (!kind) return
  if (behaviours.some(({feedback}) => feedback?.(quiz, form, answer))) return setStep(quiz, form, "next")
  const result = score === null ? "done" : score === 1 ? "right" : score > 0 ? "partly" : "wrong"
  const earlier = behaviours.flatMap(({earlier}) => earlier?.(quiz, form) ?? [])
  const occasions = earlier.length ? [...earlier, {occasion: quiz.dataset.occasion ?? "", response}] : undefined
  // “Saved” is the whole verdict on an unmarked question, so it must be true.
  const saved = score !== null || !quiz.store.page.has(quiz.keyOf(form))
  const {
    verdict = quiz.words[saved ? result : "unsaved"],
    notes = [],
    whys,
    below = []
  } = kind.explain?.(form, response, quiz.words, occasions) ?? {whys: []}
  const sign = {done: saved ? "✓" : "✗", right: "✓", partly: "◐", wrong: "✗"}[result]
  const open = behaviours.every(({reveals}) => reveals?.(quiz, form, answer) ?? true)
  const final = behaviours.some(({ends}) => ends?.(quiz, form, answer))
  form.dataset.result = result
  form.toggleAttribute("data-closed", !open)
  form.toggleAttribute("data-final", final)
  kind.mark?.(form, response)
  nameMarks(quiz, form)
  const more = behaviours.flatMap(({notes}) => notes?.(quiz, form, answer) ?? [])
  const all = open ? cloneAll(form, ".course-answer .course-why--all") : []
  setFeedback(
    form,
    paragraph(`${sign} ${verdict}`, "course-feedback__verdict"),
    ...notes,
    ...whys,
    ...more,
    ...all,
    ...below
  )
  setStep(quiz, form, result === "done" || result === "right" || final || kind.restarts ? "next" : "retry")
}

/**
 * Stores a response as an answer, and shows the verdict on it.
 *
 * @param {import("./behaviour.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {string[]} response
 * @param {import("../store/records/answer.js").Answer} [kept] the answer, where it is stored already
 */
export function check(quiz, form, response, kept) {
  const answer = kept ?? quiz.attempt(form, response)
  showFeedback(quiz, form, answer)
  quiz.update()
  if (!kept) quiz.announce(form, answer)
  const counts = tally(quiz)
  const whole = finished(quiz.words, counts)
  if (whole && counts.answered === counts.all && !("fresh" in quiz.dataset))
    addFeedback(form, paragraph(interpolate(whole, counts)))
  reveal(form)
}

/**
 * Ends the name of each option that is marked with a word for its mark.
 *
 * @param {import("./behaviour.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function nameMarks({words}, form) {
  for (const option of queryAll(form, ".course-option")) {
    option.querySelector(".course-option__mark")?.remove()
    const word = words[`option_${option.dataset.mark}`]
    if (word) option.append(make("span", {class: "course-option__mark course-hidden"}, ` ${word}`))
  }
}
