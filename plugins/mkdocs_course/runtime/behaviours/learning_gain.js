/** The learning gain: the answers to a posttest beside those to the pretest. */

import {interpolate} from "../dom/dom.js"
import {paragraph} from "../element/feedback.js"
import {tally} from "../element/tally.js"
import {answered} from "../store/answered.js"
import {answerKey, quizKey} from "../store/keys.js"
import {daysAfter} from "../store/occasions.js"

/** @typedef {import("../element/behaviour.js").CourseQuiz} CourseQuiz */

/**
 * Returns the responses on earlier occasions to the question as it is now, the first one first.
 *
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {import("../element/kind.js").Occasion[]}
 */
export function earlier({store, dataset}, form) {
  const {quiz = "", occasion: now = ""} = dataset
  const {question = "", digest} = form.dataset
  return answered(store, quiz, question)
    .filter(occasion => daysAfter(occasion) < daysAfter(now))
    .flatMap(occasion => {
      const answer = store.get(answerKey(quizKey(quiz, occasion), question))
      return answer?.digest === digest ? [{occasion, response: answer?.response ?? []}] : []
    })
}

/**
 * @param {CourseQuiz} quiz
 * @param {HTMLFormElement} form
 * @returns {string[] | undefined} the response to the pretest
 */
const first = (quiz, form) => earlier(quiz, form).find(({occasion}) => occasion === "")?.response

/** Implements `Behaviour.update`. @param {CourseQuiz} quiz */
export function update(quiz) {
  const counts = tally(quiz)
  const {all, answered, marked} = counts
  const result = quiz.querySelector(".course-gain")
  if (!result) return
  const responses = quiz.forms.map(form => ({form, response: first(quiz, form)}))
  const right = responses.filter(({form, response}) => response && quiz.score(form, response) === 1).length
  const words = responses.some(({response}) => response) ? quiz.words.gain : quiz.words.no_gain
  const shown = answered === all && marked ? [paragraph(interpolate(words, {...counts, before: right}))] : []
  if (result.textContent !== (shown[0]?.textContent ?? "")) result.replaceChildren(...shown)
}
