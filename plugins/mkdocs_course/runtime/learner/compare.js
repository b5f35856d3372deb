/** What has been answered twice, before and after: as the kind of question itself shows it. */

import {make} from "../page/dom.js"
import {dress, original} from "./original.js"

/**
 * @param {import("./course.js").Course} course
 * @returns {Promise<HTMLElement[]>} a section for each question that is not marked and has been answered both times
 */
export async function compared(course) {
  const names = [...new Set(course.index.lessons.flatMap(lesson => lesson.again))]
  const found = names.flatMap(quiz => (course.index.quizzes[quiz]?.questions ?? []).flatMap(question => {
    const before = course.answer(quiz, question), now = course.answer(`${quiz}+after`, question)
    return question.unmarked && before && now ? [{quiz, question, before, now}] : []
  }))
  return Promise.all(found.map(async ({quiz, question, before, now}) => {
    const element = await original(quiz), form = [...element.querySelectorAll("form")].find(each => each.dataset.question === question.id)
    /** @type {import("../quiz/kind.js").Kind} */
    const kind = await import(`../questions/${question.kind}.js`)
    dress(element)
    const title = element.querySelector(".course-quiz__title")?.textContent ?? ""
    return make("section", {class: "course-quiz course-compared"}, make("h2", {}, title), ...form ? kind.explain?.(form, now.response, {}, before.response).whys ?? [] : [])
  }))
}
