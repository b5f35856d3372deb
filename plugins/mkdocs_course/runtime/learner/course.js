/**
 * The course as its index tells it, and what the learner has done of it.
 *
 * @typedef {object} Index
 * @property {string} course id
 * @property {string} title
 * @property {string} language tag
 * @property {Lesson[]} lessons in the order of the menu
 * @property {Record<string, Quiz>} quizzes
 * @property {{quiz: string, pass: number} | null} certificate
 *
 * @typedef {object} Lesson
 * @property {string} page address below the folder of the language
 * @property {string} title
 * @property {string} section
 * @property {number} minutes
 * @property {string[]} after pages that are better read before
 * @property {string[]} quizzes placed in it
 * @property {string[]} again those that come back in it
 *
 * @typedef {object} Quiz
 * @property {string} mode
 * @property {string | null} page where it is placed
 * @property {number} drawn how many questions are asked
 * @property {Question[]} questions
 *
 * @typedef {{id: string, digest: string, kind: string, unmarked?: true, personal?: true}} Question
 */

import {isSitting, sittingName} from "./sitting.js"
import {Store} from "./store.js"

/** The folder of the language: this script is in `assets/course/<version>/learner/` below it. */
export const ROOT = new URL("../../../../", import.meta.url)

/** @type {import("./store.js").Check<{at: string}>} */
export const isRead = found => typeof found.at === "string"

/** @param {string} page */
export const readName = page => `@read/${page}`

export class Course {
  /** @param {Index} index */
  constructor(index) {
    this.index = index
    this.store = new Store(index.course)
  }

  /** @returns {Promise<Course>} rejects where the index cannot be had */
  static async load() {
    const response = await fetch(new URL("course.json", ROOT), {cache: "no-cache"})
    return new Course(await response.json())
  }

  /**
   * The answer to a question as it is now, null where there is none that was handed in.
   *
   * @param {string} quiz `+after` follows the name of one that has come back
   * @param {Question} question
   */
  answer(quiz, question) {
    const answer = this.store.get(`${quiz}/${question.id}`)
    return answer && answer.attempts && answer.digest === question.digest ? answer : null
  }

  /**
   * @param {string} name of a quiz, with `+after` where it has come back
   * @returns how many of its questions are asked, answered, marked and right, and whether it is done
   */
  quiz(name) {
    const quiz = this.index.quizzes[name.split("+")[0] ?? ""], questions = quiz?.questions ?? []
    const found = questions.map(question => ({question, answer: this.answer(name, question)})).filter(each => each.answer)
    const sitting = this.store.get(sittingName(name), isSitting), all = quiz?.drawn ?? 0
    return {
      all,
      // Two devices may have drawn different ones.
      answered: Math.min(all, found.length),
      marked: Math.min(all, questions.filter(question => !question.unmarked).length),
      right: Math.min(all, found.filter(({question, answer}) => !question.unmarked && answer?.score === 1).length),
      // No one is told before the lesson how it went.
      untold: quiz?.mode === "pretest" && !name.includes("+"),
      best: sitting?.best ?? null,
      done: quiz?.mode === "exam" ? Boolean(sitting?.best) : found.length >= all,
    }
  }

  /**
   * @param {Lesson} lesson
   * @returns when it was read, “” where it was not; and whether all of it is done, or something
   */
  lesson(lesson) {
    const read = this.store.get(readName(lesson.page), isRead)?.at ?? ""
    const quizzes = [...lesson.quizzes, ...lesson.again.map(name => `${name}+after`)].map(name => this.quiz(name))
    const done = (quizzes.length > 0 || read !== "") && quizzes.every(each => each.done)
    return {read, quizzes, done, begun: !done && (read !== "" || quizzes.some(each => each.answered > 0))}
  }
}
