/** The result in points: the mark that passes, and the trainer's own words for where the learner stands. */

import {put} from "../page/dom.js"
import {note} from "../quiz/feedback.js"
import {sitting} from "../learner/sitting.js"
import {tally} from "../quiz/tally.js"

/** @typedef {import("../quiz/kind.js").CourseQuiz} CourseQuiz */

/** @param {CourseQuiz} quiz */
export function start(quiz) {
  quiz.words.score = quiz.words.points ?? ""
}

/** @param {CourseQuiz} quiz */
export function tell(quiz) {
  const counts = tally(quiz), {all, answered, percent} = counts, place = quiz.querySelector(".course-result")
  const whole = counts.max > 0 && (quiz.dataset.mode === "exam" ? sitting(quiz).submitted !== "" : answered === all)
  const told = whole ? [note(put(quiz.words.result, counts), "course-result__score"), ...verdict(quiz, percent), ...band(quiz, percent)] : []
  const text = told.map(node => node.textContent).join("")
  if (place && place.textContent !== text) place.replaceChildren(...told)
}

/**
 * @param {CourseQuiz} quiz
 * @param {number} percent
 */
function verdict(quiz, percent) {
  const mark = quiz.dataset.pass
  if (mark === undefined) return []
  const passed = percent >= Number(mark)
  return [note((passed ? `✓ ${quiz.words.passed}` : `✗ ${quiz.words.failed}`).replace("{mark}", mark))]
}

/**
 * @param {CourseQuiz} quiz
 * @param {number} percent
 */
function band(quiz, percent) {
  const from = (/** @type {HTMLElement} */ each) => Number(each.dataset.from)
  const bands = [...quiz.querySelectorAll(/** @type {"div"} */ (".course-band"))].filter(each => from(each) <= percent)
  return [...bands.sort((one, other) => from(other) - from(one))[0]?.cloneNode(true).childNodes ?? []]
}
