/** Where a phone is turned, the question that was in the middle of the window stays in view. */

import {NARROW} from "./narrow.js"
import {show} from "./next.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/** @type {HTMLFormElement | undefined} */
let middle

const observer = new IntersectionObserver(
  entries => {
    for (const {isIntersecting, target} of entries)
      if (isIntersecting) middle = /** @type {HTMLFormElement} */ (target)
      else if (target === middle) middle = undefined
  },
  {rootMargin: "-50% 0px"}
)

// It comes before the observer tells where the questions are in the new width.
NARROW.addEventListener("change", () => {
  const quiz = /** @type {CourseQuiz | null | undefined} */ (middle?.closest("course-quiz"))
  if (middle && quiz?.forms[1]) show(quiz, middle)
})

/** Observes questions. @param {Iterable<HTMLFormElement>} forms */
export function watch(forms) {
  for (const form of forms) observer.observe(form)
}

watch(/** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("course-quiz form")))
