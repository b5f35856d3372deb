/**
 * Collects the personal texts that a learner has written in the course.
 *
 * @typedef {object} Text a question with what was written
 * @property {Element} ask as it is asked
 * @property {(string | Node)[]} lines
 * @property {string} at ISO 8601 time
 * @property {boolean} begun whether it is a draft
 *
 * @typedef {{title: string, page: string | null, texts: Text[]}} Chapter
 */

import {source} from "../../learner/source.js"
import {FOLLOW_UP, POSTTEST} from "../../store/keys.js"

/** @typedef {import("../../store/records/answer.js").Answer} Answer */
/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/course.js").Lesson} Lesson */

/**
 * @param {Course} course
 * @param {Map<string, unknown>} noted the notes by the addresses of their lessons
 * @returns {{lesson: Lesson | null, page: string | null, quizzes: string[]}[]} where something personal is asked or
 *   noted, in the order of the course
 */
export function places({index: {lessons, quizzes}}, noted) {
  const asked = Object.keys(quizzes).filter(id => quizzes[id]?.questions.some(question => question.personal))
  const inside = lessons.map(lesson => ({
    lesson,
    page: lesson.page,
    quizzes: asked.filter(id => quizzes[id]?.page === lesson.page || [...lesson.quizzes, ...lesson.again].includes(id))
  }))
  const outside = asked
    .filter(id => !inside.some(({quizzes}) => quizzes.includes(id)))
    .map(id => ({lesson: null, page: quizzes[id]?.page ?? null, quizzes: [id]}))
  return [...inside.filter(({page, quizzes}) => quizzes.length || noted.has(page)), ...outside]
}

/**
 * @typedef {object} Entry a personal answer, submitted or a draft
 * @property {string} quiz
 * @property {string} id of the question
 * @property {Answer} answer
 * @property {Answer | null} followUp what came of it
 */

/**
 * @param {Course} course
 * @param {string[]} ids of quizzes
 * @returns {Entry[]}
 */
export function written(course, ids) {
  return ids.flatMap(quiz => {
    const {questions = [], later = {}} = course.index.quizzes[quiz] ?? {}
    const occasions = ["", POSTTEST, ...Object.keys(later).filter(occasion => occasion !== FOLLOW_UP)]
    return questions
      .filter(question => question.personal)
      .flatMap(question =>
        occasions.flatMap(occasion => {
          const answer = course.saved(quiz, question, occasion)
          const followUp = occasion ? null : course.saved(quiz, question, FOLLOW_UP)
          return answer ? [{quiz, id: question.id, answer, followUp}] : []
        })
      )
  })
}

/**
 * @param {Entry} entry
 * @param {import("../../part.js").KindOf} kindOf
 * @returns {Promise<Text | null>} null where the question cannot be read
 */
export async function read({quiz, id, answer: {response, at, attempts}, followUp}, kindOf) {
  const whole = await source(quiz)
  const form = [...whole.querySelectorAll("form")].find(({dataset}) => dataset.question === id)
  const ask = form?.querySelector(".course-question__ask")
  if (!form || !ask) return null
  const kind = await kindOf(form.dataset.kind ?? "")
  const words = JSON.parse(whole.dataset.words ?? "{}")
  const lines = (await kind.paragraphs?.(form, response, words, followUp?.response)) ?? []
  return {ask, lines, at, begun: attempts === 0}
}
