/** Makes the questions of a quiz interactive, as what they need comes. Until then they can be read. */

import {pause} from "../dom/pause.js"
import {loadStyles} from "../dom/stylesheet.js"
import {showAll, updateView} from "./one.js"
import {giveUp} from "./waiting.js"

/** @typedef {import("../quiz.js").CourseQuiz} CourseQuiz */

/**
 * Loads what the questions need that are not interactive yet. What does not come is missing, and is tried again at the
 * next use of the quiz.
 *
 * @param {CourseQuiz} quiz
 */
export async function prepare(quiz) {
  quiz.missing = false
  // What is shown from now on needs it.
  const styles = loadStyles("./answering.css", import.meta.url)
  try {
    quiz.behaviours = await quiz.loadBehaviours()
  } catch {
    // Without all its behaviours the quiz can be read, but not be answered by other rules.
    quiz.missing = true
    delete quiz.dataset.waiting
    return showAll(quiz)
  }
  const forms = [...quiz.querySelectorAll("form")].filter(form => !quiz.kinds.has(form))
  await Promise.allSettled([styles, ...forms.map(form => quiz.loadKind(form))])
  for (const form of forms) {
    await start(quiz, form).catch(() => {
      quiz.missing = true
      giveUp(quiz, form)
      showAll(quiz)
    })
    await pause()
  }
  for (const {start: begin} of quiz.whole ? [] : quiz.behaviours) begin?.(quiz)
  quiz.whole = true
  updateView(quiz)
  for (const form of quiz.behaviours.length ? forms : [])
    if (quiz.kinds.has(form)) {
      await pause()
      quiz.enable(form)
    }
  quiz.update()
}

/**
 * Makes a question interactive once its kind has loaded.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
async function start(quiz, form) {
  const [kind] = await quiz.loadKind(form)
  // Before the controls are made, so that they are never seen without the stored answer.
  if (quiz.store.get(quiz.keyOf(form))) await quiz.load()
  await quiz.takeUp(form)
  if (kind.start) await kind.start(form, (await import("./question.js")).question(quiz, form))
  quiz.kinds.set(form, kind)
  if (!quiz.behaviours.length) quiz.enable(form)
}
