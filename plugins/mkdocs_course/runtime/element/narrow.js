/** Which questions of a quiz are shown: one at a time on narrow screens, unless the learner wants all of them. */

/** The setting of a learner who wants all questions of a quiz below each other, on narrow screens too. */
export const ALL_QUESTIONS = "all_questions"

export const NARROW = matchMedia("(max-width: 44.98em)")

const FOUND = "until-found"
const find = () => {
  for (const form of document.querySelectorAll("course-quiz form[hidden]")) form.setAttribute("hidden", FOUND)
}
addEventListener("load", () => setTimeout(find))

/**
 * Hides all questions but one. A search in the page finds them, and so does a link, once the page has loaded: while it
 * does, browsers look for forms to fill in, and would lay out each of those that can be found.
 *
 * @param {HTMLElement} quiz
 * @param {HTMLFormElement[]} [forms]
 * @param {HTMLFormElement} [current] by default the first one
 */
export function hideOthers(quiz, forms = [...quiz.querySelectorAll("form")], current = forms[0]) {
  const one = NARROW.matches && forms.length > 1 && !!quiz.querySelector(".course-steps") && !("all" in quiz.dataset)
  quiz.toggleAttribute("data-one", one)
  for (const form of forms) form.hidden = one && form !== current && (document.readyState !== "complete" || FOUND)
}
