/**
 * Scores stored answers by the answer keys of today, because a trainer may have accepted more answers since. A quiz
 * does the same, so that progress agrees with it. Nothing is stored.
 */

import {pageLanguage} from "../../dom/dom.js"
import {Course} from "../../learner/course.js"
import {source} from "../../learner/source.js"
import {scoreResponse} from "../../scoring/response.js"
import {answerKey, POSTTEST, quizKey} from "../../store/keys.js"

/** @typedef {import("../../part.js").KindOf} KindOf */
/** @typedef {import("../../learner/course.js").Question} Question */

class Rescored extends Course {
  /**
   * @param {Course} course
   * @param {Map<string, number | null>} scores that have changed, by the key of the answer
   */
  constructor({index, store}, scores) {
    super(index, store)
    this.scores = scores
  }

  /**
   * @param {string} quiz id
   * @param {Question} question
   * @param {string} [occasion]
   */
  answer(quiz, question, occasion) {
    const answer = super.answer(quiz, question, occasion)
    const score = this.scores.get(answerKey(quizKey(quiz, occasion), question.id))
    return answer && score !== undefined ? {...answer, score} : answer
  }
}

/**
 * @param {Course} course
 * @param {KindOf} kindOf
 * @returns {Promise<Course | null>} the course with the scores of today, null where none has changed
 */
export async function rescore(course, kindOf) {
  const changed = await Promise.all(
    Object.keys(course.index.quizzes).map(quiz => changes(course, quiz, kindOf).catch(() => []))
  )
  const scores = new Map(changed.flat())
  return scores.size ? new Rescored(course, scores) : null
}

/**
 * @param {Course} course
 * @param {string} quiz id
 * @param {KindOf} kindOf
 * @returns {Promise<[string, number | null][]>} the scores that have changed, by the key of the answer
 */
async function changes(course, quiz, kindOf) {
  const marked = (course.index.quizzes[quiz]?.questions ?? []).filter(({unmarked}) => !unmarked)
  const answers = marked.flatMap(question =>
    ["", POSTTEST].flatMap(occasion => {
      const answer = course.answer(quiz, question, occasion)
      return answer ? [{question, answer, key: answerKey(quizKey(quiz, occasion), question.id)}] : []
    })
  )
  if (!answers.length) return []
  const element = await source(quiz)
  const forms = new Map([...element.querySelectorAll("form")].map(form => [form.dataset.question, form]))
  const scores = answers.map(async ({question, answer, key}) => {
    const kind = await kindOf(question.kind)
    const form = forms.get(question.id)
    if (form?.dataset.digest !== answer.digest || kind.moved?.(form, answer.response, answer.prints)) return []
    const lang = pageLanguage()
    const score = scoreResponse(kind.score, form.dataset, element.dataset, answer.response, lang)
    return score === answer.score ? [] : [/** @type {[string, number | null]} */ ([key, score])]
  })
  return (await Promise.all(scores)).flat()
}
