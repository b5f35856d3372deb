/** Links to questions of an exam, where it is handed in and where its result stands. */

import {make} from "../../dom/dom.js"

/** @typedef {import("../../element/behaviour.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement[]} forms
 * @returns links to the questions
 */
export function links(quiz, forms) {
  return make(
    "ul",
    {},
    ...forms.map(form => {
      form.id ||= `${quiz.dataset.quiz}-${form.dataset.question}`
      const named = ["number", "ask"].flatMap(name => [
        form.querySelector(`.course-question__${name}`)?.textContent ?? "",
        " "
      ])
      return make("li", {}, make("a", {href: `#${form.id}`}, make("span", {}, ...named)))
    })
  )
}
