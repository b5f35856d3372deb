/**
 * Where a phone is turned, the question stays in view that the learner is at: the one that was used last, if it can be
 * seen, else the one in the middle of the window.
 */

import {NARROW} from "./narrow.js"
import {show} from "./next.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/** @type {HTMLFormElement | undefined} */
let middle

/** The questions that can be seen. @type {Set<unknown>} */
const seen = new Set()

const observers = [
  new IntersectionObserver(
    entries => {
      for (const {isIntersecting, target} of entries)
        if (isIntersecting) middle = /** @type {HTMLFormElement} */ (target)
        else if (target === middle) middle = undefined
    },
    {rootMargin: "-50% 0px"}
  ),
  new IntersectionObserver(entries => {
    for (const {isIntersecting, target} of entries) seen[isIntersecting ? "add" : "delete"](target)
  })
]

// It comes before the observers tell where the questions are in the new width.
NARROW.addEventListener("change", () => {
  const used = /** @type {HTMLFormElement | null | undefined} */ (document.activeElement?.closest("course-quiz form"))
  const form = used && seen.has(used) ? used : middle
  const quiz = /** @type {CourseQuiz | null | undefined} */ (form?.closest("course-quiz"))
  if (form && quiz?.forms[1]) show(quiz, form)
})

/** Observes questions. @param {Iterable<HTMLFormElement>} forms */
export function watch(forms) {
  for (const form of forms) for (const observer of observers) observer.observe(form)
}

watch(/** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("course-quiz form")))
