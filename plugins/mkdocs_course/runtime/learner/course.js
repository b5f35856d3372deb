/**
 * The course, as its index describes it, with the learner's records.
 *
 * @typedef {object} Index
 * @property {string} course id
 * @property {string} title
 * @property {string} language tag
 * @property {Lesson[]} lessons in the order of the menu
 * @property {import("../store/answers.js").Quizzes} quizzes
 * @property {Record<string, string>} parts addresses of the pages that show them, by name
 * @property {Record<string, string>} words shown wherever something is saved
 * @property {Record<string, string>} end words of the end of a lesson
 * @property {Record<string, string>} tabs words of the links at the foot of a small screen
 * @property {{quiz: string, pass: number} | null} certificate
 *
 * @typedef {object} Lesson
 * @property {string} page address below the folder of the language
 * @property {string} title
 * @property {string} section
 * @property {number} minutes
 * @property {number} [number] of a lesson that teaches something new, from 1 on
 * @property {string[]} after prerequisites: addresses of lessons
 * @property {string[]} quizzes ids of the quizzes in it
 * @property {string[]} again ids of the posttests in it
 * @property {{page: string, quizzes: string[]}} [opening] the page before it, if that is no lesson and has quizzes
 *
 * @typedef {import("../store/answers.js").Question} Question
 * @typedef {import("../store/records/answer.js").Answer} Answer
 */

import {count} from "../store/answers.js"
import {answerKey, attemptKey, POSTTEST, quizKey, readKey} from "../store/keys.js"
import {isAttempt} from "../store/records/attempt.js"
import {isRead} from "../store/records/read.js"
import {Store} from "../store/store.js"

/** The folder of the language: this script is in `assets/course/<version>/learner/` below it. */
export const ROOT = new URL("../../../../", import.meta.url)

export class Course {
  /**
   * @param {Index} index
   * @param {Store} [store]
   */
  constructor(index, store = new Store(index.course)) {
    this.index = index
    this.store = store
  }

  /** @returns {Promise<Course>} rejects where the index cannot be fetched */
  static async load() {
    const response = await fetch(new URL("course.json", ROOT), {cache: "no-cache"})
    return new Course(await response.json())
  }

  /**
   * @param {string} quiz id
   * @param {Question} question
   * @param {string} [occasion]
   * @returns {Answer | null} the answer to the question as it is now, submitted or a draft
   */
  saved(quiz, question, occasion) {
    const answer = this.store.get(answerKey(quizKey(quiz, occasion), question.id))
    return answer?.digest === question.digest ? answer : null
  }

  /**
   * @param {string} quiz id
   * @param {Question} question
   * @param {string} [occasion]
   * @returns {Answer | null} the answer to the question as it is now, null where none was submitted
   */
  answer(quiz, question, occasion) {
    const answer = this.saved(quiz, question, occasion)
    return answer?.attempts ? answer : null
  }

  /**
   * @param {string} id of the quiz
   * @param {string} [occasion]
   * @returns the counts of its answers, the best result of an exam, and whether the quiz is done
   */
  quiz(id, occasion = "") {
    const {mode = "", drawn = 0, questions = [], pass = 0, attempts} = this.index.quizzes[id] ?? {}
    const counted = count(questions, question => this.answer(id, question, occasion), drawn)
    const {best = null, completed, ...last} = this.store.get(attemptKey(quizKey(id, occasion)), isAttempt) ?? {}
    return {
      ...counted,
      best,
      // A pretest shows no result before the lesson.
      isPretest: mode === "pretest" && !occasion,
      // An exam that was not passed is still to be done, unless there is no attempt left.
      done:
        mode === "exam"
          ? best !== null && (best.percent >= pass || (last.submitted !== "" && last.number === attempts))
          : Boolean(completed) || counted.answered === counted.all
    }
  }

  /**
   * @param {Lesson} lesson
   * @returns whether the lesson was read, whether it is done, and whether it is begun
   */
  lesson({page, quizzes, again}) {
    const read = this.store.get(readKey(page), isRead) !== null
    const results = [...quizzes.map(id => this.quiz(id)), ...again.map(id => this.quiz(id, POSTTEST))]
    const done = (results.length > 0 || read) && results.every(result => result.done)
    return {read, quizzes: results, done, begun: !done && (read || results.some(({answered}) => answered > 0))}
  }
}
