/** Where in a quiz the learner is: dots, a number, and how many questions are shown. */

import {interpolate, make} from "../dom/dom.js"
import {showDots} from "./dots.js"
import {goTo} from "./next.js"

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {(all: boolean) => void} keep remembers whether all questions are shown
 */
export function showPlace(quiz, keep) {
  const {forms, current, words} = quiz
  if (!current) return
  showDots(quiz, current)
  const place = quiz.querySelector(".course-quiz__place")
  if (place) place.textContent = interpolate(words.place, {at: forms.indexOf(current) + 1, all: forms.length})
  showSwitch(quiz, keep)
}

/**
 * @param {CourseQuiz} quiz
 * @param {(all: boolean) => void} keep
 */
function showSwitch(quiz, keep) {
  const label = quiz.words["all" in quiz.dataset ? "one_by_one" : "show_all"] ?? ""
  const place = quiz.querySelector(".course-quiz__switch")
  const shown = place?.firstChild
  if (shown) shown.textContent = label
  else {
    const click = () => {
      const all = !("all" in quiz.dataset)
      keep(all)
      for (const other of /** @type {NodeListOf<CourseQuiz>} */ (document.querySelectorAll("course-quiz"))) {
        other.toggleAttribute("data-all", all)
        other.update()
      }
      if (quiz.current) goTo(quiz, quiz.current)
    }
    const button = make("button", {type: "button", class: "course-quiz__quiet", click}, label)
    place?.append(button)
  }
}
