/** Finds the quiz that ends a lesson. The rest of the end is loaded once that quiz is finished. */

import {POSTTEST} from "../../store/keys.js"

const QUIZZES = ".md-content course-quiz:not([data-fresh], [data-trial])"

/**
 * Shows the end of a lesson after its last marked quiz, once that is finished, and takes it away where it no longer is.
 *
 * @param {import("../course.js").Course} course
 */
export async function update(course) {
  const page = document.querySelector(/** @type {"meta"} */ ("meta[name=course-lesson]"))?.content
  const all = [...document.querySelectorAll(/** @type {"b"} */ (QUIZZES))]
  // A pretest begins a lesson, and what comes days later is no part of it.
  const own = all.filter(
    each => (each.dataset.occasion ?? POSTTEST) === POSTTEST && each.querySelector("form:not([data-unmarked])")
  )
  const last = own.filter(({dataset: {quiz = "", occasion}}) => !course.quiz(quiz, occasion).isPretest).at(-1)
  if (!page || !last) return
  const {done} = course.quiz(last.dataset.quiz ?? "", last.dataset.occasion)
  if (done) return (await import("../ending.js")).showEnd(course, page, last, "unfinished" in last.dataset)
  // Finishing it from here on is announced.
  last.dataset.unfinished = ""
  document.querySelector(".course-end")?.remove()
}
