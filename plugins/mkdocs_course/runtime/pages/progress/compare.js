/** Unmarked questions that were answered on several occasions, compared as their kind does it. */

import {make} from "../../dom/dom.js"
import {addStyles, source} from "../../learner/source.js"
import {answered} from "../../store/answered.js"

/**
 * @param {import("../../learner/course.js").Course} course
 * @param {import("../../part.js").KindOf} kindOf
 * @returns {Promise<HTMLElement[]>} a section for each question that is not marked and has been answered more than once
 */
export async function compared(course, kindOf) {
  const {lessons, quizzes} = course.index
  const ids = Object.keys(quizzes).filter(id => lessons.some(lesson => lesson.again.includes(id)))
  const compared = ids.flatMap(quiz =>
    (quizzes[quiz]?.questions ?? []).flatMap(question => {
      const occasions = question.unmarked ? answered(course.store, quiz, question.id) : []
      const responses = occasions.flatMap(occasion => {
        const response = course.answer(quiz, question, occasion)?.response
        return response ? [{occasion, response}] : []
      })
      return responses.length > 1 ? [{quiz, question, responses}] : []
    })
  )
  return Promise.all(
    compared.map(async ({quiz, question, responses}) => {
      const element = await source(quiz)
      const form = [...element.querySelectorAll("form")].find(form => form.dataset.question === question.id)
      const kind = await kindOf(question.kind)
      addStyles(element)
      const title = element.querySelector(".course-quiz__title")?.textContent ?? ""
      const latest = responses.at(-1)?.response ?? []
      const {whys = [], below = []} = (form && kind.explain?.(form, latest, {}, responses)) ?? {}
      return make("section", {class: "course-quiz course-compared"}, make("h2", {}, title), ...whys, ...below)
    })
  )
}
