/** The result in points, whether it passes, and the trainer's feedback for results in its range. */

import {interpolate} from "../dom/dom.js"
import {attemptsOf} from "../element/attempts.js"
import {paragraph} from "../element/feedback.js"
import {tally} from "../element/tally.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/** Implements `Behaviour.start`. @param {CourseQuiz} quiz */
export function start(quiz) {
  for (const name of ["score", "score_low"]) quiz.words[name] = quiz.words.points ?? ""
}

/** Implements `Behaviour.update`: shows the result of a complete attempt, or none. @param {CourseQuiz} quiz */
export function update(quiz) {
  const counts = tally(quiz)
  const {all, answered, percent} = counts
  const container = quiz.querySelector(".course-result")
  const complete =
    counts.max > 0 && (quiz.dataset.mode === "exam" ? Boolean(attemptsOf(quiz).current?.submitted) : answered === all)
  const shown = complete
    ? [
        paragraph(interpolate(quiz.words.result, counts), "course-result__score"),
        ...verdict(quiz, percent),
        ...band(quiz, percent)
      ]
    : []
  const text = shown.map(node => node.textContent).join("")
  if (container && container.textContent !== text) container.replaceChildren(...shown)
}

/**
 * @param {CourseQuiz} quiz
 * @param {number} percent of the points, 0 to 100
 * @returns {HTMLElement[]} whether the quiz is passed; none if it has no pass mark
 */
function verdict(quiz, percent) {
  const mark = quiz.dataset.pass
  if (mark === undefined) return []
  const passed = percent >= Number(mark)
  return [paragraph((passed ? `✓ ${quiz.words.passed}` : `✗ ${quiz.words.failed}`).replace("{mark}", mark))]
}

/**
 * @param {CourseQuiz} quiz
 * @param {number} percent
 */
function band(quiz, percent) {
  const from = (/** @type {HTMLElement} */ band) => Number(band.dataset.from)
  const bands = [...quiz.querySelectorAll(/** @type {"div"} */ (".course-band"))].filter(band => from(band) <= percent)
  return [...(bands.sort((a, b) => from(b) - from(a))[0]?.cloneNode(true).childNodes ?? [])]
}
