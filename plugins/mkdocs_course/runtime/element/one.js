/** One question at a time, on narrow screens. The learner may have all of them below each other instead. */

import {ALL_QUESTIONS, hideOthers, NARROW} from "./narrow.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function begin(quiz) {
  NARROW.addEventListener("change", quiz)
  // The width may have changed while this module loaded.
  updateView(quiz)
}

/** @param {CourseQuiz} quiz */
export const end = quiz => NARROW.removeEventListener("change", quiz)

/**
 * Shows all questions below each other, without their dots: where a quiz, or one of its questions, cannot be answered
 * because a script did not come.
 *
 * @param {CourseQuiz} quiz
 */
export function showAll(quiz) {
  removePlace(quiz)
  hideOthers(quiz)
}

/** @param {CourseQuiz} quiz */
function removePlace(quiz) {
  for (const it of quiz.querySelectorAll(".course-steps, .course-quiz__switch")) it.remove()
}

/**
 * Shows the question that the learner is at, and where among the others it is. At first that is the first one that is
 * not answered. Called as soon as the draw is known: with no question shown, the page would be too short and the
 * browser would scroll it.
 *
 * @param {CourseQuiz} quiz
 */
export function updateView(quiz) {
  // While it loads, the width may change and a draft may be written; how many questions there are is not known yet.
  if (!quiz.whole) return hideOthers(quiz, undefined, quiz.current)
  const {forms} = quiz
  if (!quiz.current || !forms.includes(quiz.current))
    quiz.current = forms.find(form => !quiz.stored(form).answer) ?? forms[0]
  const {current} = quiz
  hideOthers(quiz, forms, current)
  const dots = quiz.querySelector(".course-steps")
  if (!current || !dots || forms.length < 2) return removePlace(quiz)
  const at = forms.indexOf(current) + 1
  // An exam can be handed in once its last question has been seen.
  if (at === forms.length) quiz.dataset.last = ""
  import("./place.js").then(({showPlace}) => showPlace(quiz, all => keep(quiz, all))).catch(() => {})
  settle(current)
}

/**
 * Moves the button of a question that is shown alone to the foot of the screen. CSS cannot do this, because what is in
 * a fieldset does not stretch.
 *
 * @param {HTMLFormElement} form
 */
export function settle(form) {
  const sheet = /** @type {HTMLElement | null} */ (form.querySelector(".course-question__sheet"))
  const fieldset = form.querySelector("fieldset")
  if (!sheet || !fieldset || form.hidden) return
  sheet.style.marginBlockStart = ""
  if (!form.closest("[data-one]")) return
  const room = form.getBoundingClientRect().bottom - fieldset.getBoundingClientRect().bottom
  if (room > 1) sheet.style.marginBlockStart = `calc(${room}px + 0.8rem)`
}

/**
 * @param {CourseQuiz} quiz
 * @param {boolean} all
 */
function keep({store}, all) {
  try {
    if (all) localStorage.setItem(store.prefix + ALL_QUESTIONS, "1")
    else localStorage.removeItem(store.prefix + ALL_QUESTIONS)
  } catch {
    // Without storage the choice holds as long as the page.
  }
}
