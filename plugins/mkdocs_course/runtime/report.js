/** What is said of an answer: the verdict, why, and what the behaviours of the quiz have to add. */

import {copies, note, say} from "./feedback.js"

/**
 * @param {import("./quiz.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @param {import("./store.js").Answer} answer
 */
export function report(quiz, form, answer) {
  const kind = quiz.kinds.get(form), {behaviours} = quiz, {response, score} = answer
  if (!kind || behaviours.some(each => each.feedback?.(quiz, form, answer))) return
  const result = score === null ? "done" : score === 1 ? "right" : score > 0 ? "partly" : "wrong"
  const before = behaviours.map(each => each.before?.(quiz, form)).find(Boolean)
  const {verdict = quiz.words[result], notes = [], whys} = kind.explain(form, response, quiz.words, before)
  const sign = {done: "✓", right: "✓", partly: "◐", wrong: "✗"}[result]
  const open = behaviours.every(each => each.open?.(quiz, form, answer) ?? true)
  form.dataset.result = result
  form.toggleAttribute("data-closed", !open)
  kind.mark(form, response)
  const more = behaviours.flatMap(each => each.notes?.(quiz, form, answer) ?? [])
  const all = open ? copies(form, ".course-answer .course-why--all") : []
  say(form, note(`${sign} ${verdict}`, "course-feedback__verdict"), ...notes, ...whys, ...more, ...all)
}
