/**
 * What learners have written for themselves, wherever in the course.
 *
 * @typedef {object} Text a question with what was written
 * @property {Element} ask as it is asked
 * @property {(string | Node)[]} lines
 * @property {string} at ISO 8601 time
 * @property {boolean} begun whether it waits to be handed in
 */

import {original} from "../learner/original.js"

/** @typedef {import("../learner/course.js").Course} Course */

/**
 * @param {Course} course
 * @returns {{lesson: import("../learner/course.js").Lesson | null, page: string | null, quizzes: string[]}[]} in the order of the course, where something
 *   personal is asked
 */
export function places({index: {lessons, quizzes}}) {
  const asked = Object.keys(quizzes).filter(id => quizzes[id]?.questions.some(question => question.personal))
  const inside = lessons.map(lesson => ({lesson, page: lesson.page, quizzes: asked.filter(id => [...lesson.quizzes, ...lesson.again].includes(id))}))
  const outside = asked.filter(id => !inside.some(each => each.quizzes.includes(id))).map(id => ({lesson: null, page: quizzes[id]?.page ?? null, quizzes: [id]}))
  return [...inside.filter(each => each.quizzes.length), ...outside]
}

/**
 * @param {Course} course
 * @param {string[]} ids of quizzes
 * @returns {{quiz: string, id: string, answer: import("../learner/store.js").Answer}[]} what was written, handed in or not
 */
export function written({index, store}, ids) {
  return ids.flatMap(quiz => (index.quizzes[quiz]?.questions ?? []).filter(question => question.personal).flatMap(({id, digest}) => {
    // A quiz that has come back keeps its answers beside the first ones.
    return [quiz, `${quiz}+after`].flatMap(name => {
      const answer = store.get(`${name}/${id}`)
      return answer?.digest === digest ? [{quiz, id, answer}] : []
    })
  }))
}

/**
 * @param {{quiz: string, id: string, answer: import("../learner/store.js").Answer}} one
 * @returns {Promise<Text | null>} null where the question cannot be read
 */
export async function read({quiz, id, answer: {response, at, attempts}}) {
  const whole = await original(quiz), form = [...whole.querySelectorAll("form")].find(each => each.dataset.question === id)
  const ask = form?.querySelector(".course-question__ask")
  if (!form || !ask) return null
  /** @type {import("../quiz/kind.js").Kind} */
  const kind = await import(`../questions/${form.dataset.kind}.js`)
  const lines = kind.read?.(form, response, JSON.parse(whole.dataset.words ?? "{}")) ?? []
  return {ask, lines, at, begun: attempts === 0}
}
