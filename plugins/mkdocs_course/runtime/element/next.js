/** What comes after a question, and the way there. */

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/**
 * Returns the next question. After the last one that is the first that is not answered, but in an exam, which names
 * these itself. Until all have loaded, one that is still to come counts too.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {HTMLFormElement | undefined}
 */
export function following(quiz, form) {
  const forms = quiz.whole ? quiz.forms : [...quiz.querySelectorAll("form")]
  const next = forms[forms.indexOf(form) + 1]
  if (next || quiz.dataset.mode === "exam") return next
  return forms.find(other => other !== form && !quiz.counted(other))
}

/**
 * Goes to a question. Its text gets the focus: it is read before it is answered, and no keyboard covers it.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function goTo(quiz, form) {
  show(quiz, form)
  focus(form)
}

/**
 * Shows a question at the top of the window.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function show(quiz, form) {
  quiz.current = form
  quiz.moved = performance.now()
  quiz.update()
  // Another question in the same place is no way that could be followed with the eyes.
  form.scrollIntoView({behavior: "one" in quiz.dataset ? "instant" : "auto"})
}

/**
 * Goes to what stands after the quiz: its result, the end of the lesson, or the text that follows.
 *
 * @param {CourseQuiz} quiz
 */
export function goOn(quiz) {
  const result = quiz.querySelector(/** @type {"b"} */ (":is(.course-result, .course-gain):not(:empty)"))
  const place = result ?? after(quiz)
  if (!place) return
  focus(place)
  place.scrollIntoView()
}

/**
 * @param {Element} element
 * @returns {HTMLElement | null} the next visible element of the page that does not contain it
 */
function after(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement)
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (next instanceof HTMLElement && next.getClientRects().length) return next
  return null
}

/** Gives the focus to an element, or to the text of the question in it. @param {HTMLElement} element */
function focus(element) {
  const target = element.querySelector("legend") ?? element
  if (target.tabIndex < 0) target.tabIndex = -1
  target.focus({preventScroll: true})
}
