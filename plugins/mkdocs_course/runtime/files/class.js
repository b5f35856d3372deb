/**
 * What a class has done, out of the files that its learners have saved.
 *
 * What learners have written in their own words is not looked at: of a response only ids of options are counted.
 *
 * @typedef {object} Saved a learner's file
 * @property {string} label
 * @property {Record<string, unknown>} entries records, by the names of the store
 *
 * @typedef {object} Learner
 * @property {string} label
 * @property {("done" | "begun" | "")[]} lessons in the order of the course
 * @property {number} done lessons
 * @property {number} answered questions
 * @property {number} first questions whose first attempt is known
 * @property {number} right of those
 * @property {number | null} best percent in the exam
 *
 * @typedef {object} Asked a question, over all learners
 * @property {string} quiz
 * @property {string} id
 * @property {number} known learners whose first attempt is known
 * @property {number} right of those
 * @property {Map<string, number>} chosen how often each id was in a first attempt
 *
 * @typedef {{ask: string, options: {id: string, text: string, right: boolean}[]}} Texts of a question
 */

import {Course} from "../learner/course.js"
import {Store} from "../learner/store.js"

/** @typedef {import("../learner/course.js").Index} Index */

/** A store that is only read: what lies in a file. */
class Shelf extends Store {
  /** @param {Record<string, unknown>} entries */
  constructor(entries) {
    super("")
    this.entries = entries
  }

  /**
   * An answer in a learner's own words may have been saved without them. It was given all the same.
   *
   * @param {string} name
   */
  raw(name) {
    const found = Object.hasOwn(this.entries, name) ? this.entries[name] : null
    return JSON.stringify(found, (key, value) => key === "response" && Array.isArray(value) && !value.length ? [""] : value)
  }
}

/**
 * The quizzes of the lessons. One that is asked before and after a lesson counts as it was answered after it.
 *
 * @param {Index} index
 */
function quizzes({lessons, quizzes}) {
  const ids = [...new Set(lessons.flatMap(lesson => [...lesson.quizzes, ...lesson.again]))]
  return ids.flatMap(id => {
    const quiz = quizzes[id], back = quiz?.mode === "pretest" && lessons.some(lesson => lesson.again.includes(id))
    return quiz ? [{...quiz, id, name: back ? `${id}+after` : id}] : []
  })
}

/** @param {Index} index */
export const exam = ({certificate, quizzes, lessons}) =>
  certificate?.quiz || lessons.flatMap(lesson => lesson.quizzes).find(name => quizzes[name]?.mode === "exam") || ""

/**
 * @param {Index} index
 * @param {Saved[]} files
 */
export function summary(index, files) {
  const found = files.map(({label, entries}) => ({label, course: Object.assign(new Course(index), {store: new Shelf(entries)})}))
  const asked = quizzes(index).flatMap(quiz => quiz.questions.filter(question => !question.unmarked).map(question => {
    const firsts = found.map(({course}) => course.answer(quiz.name, question)?.first)
    const known = firsts.flatMap(first => first && first.score !== null ? [first] : [])
    /** @type {Map<string, number>} */
    const chosen = new Map()
    if (!question.personal) for (const id of known.flatMap(first => [...new Set(first.response)])) chosen.set(id, (chosen.get(id) ?? 0) + 1)
    return {quiz: quiz.id, id: question.id, known: known.length, right: known.filter(first => first.score === 1).length, chosen}
  }))
  const learners = found.map(({label, course}) => learner(index, label, course))
  const lessons = index.lessons.map((lesson, at) => {
    const states = learners.map(each => each.lessons[at])
    return {lesson, done: states.filter(state => state === "done").length, begun: states.filter(state => state === "begun").length}
  })
  return {learners, asked, lessons, questions: quizzes(index).reduce((sum, quiz) => sum + quiz.drawn, 0)}
}

/**
 * @param {Index} index
 * @param {string} label
 * @param {Course} course
 * @returns {Learner}
 */
function learner(index, label, course) {
  const lessons = index.lessons.map(lesson => course.lesson(lesson)).map(({done, begun}) => done ? "done" : begun ? "begun" : "")
  const firsts = quizzes(index).flatMap(quiz => quiz.questions.map(question => course.answer(quiz.name, question)?.first?.score ?? null))
  const known = firsts.filter(score => score !== null), name = exam(index)
  return {
    label,
    lessons,
    done: lessons.filter(state => state === "done").length,
    answered: quizzes(index).map(quiz => course.quiz(quiz.name)).reduce((sum, {answered, all}) => sum + Math.min(answered, all), 0),
    first: known.length,
    right: known.filter(score => score === 1).length,
    best: name ? course.quiz(name).best?.percent ?? null : null,
  }
}

/**
 * The questions that fewest had right at the first attempt. What hardly anyone has answered tells nothing.
 *
 * @param {Asked[]} asked
 * @param {number} learners
 */
export function hardest(asked, learners) {
  const share = (/** @type {Asked} */ each) => each.right / each.known
  return asked.filter(each => each.known >= Math.max(1, Math.min(3, learners)) && each.right < each.known)
    .sort((one, other) => share(one) - share(other) || other.known - one.known)
}

/**
 * The wrong options that most have chosen at the first attempt.
 *
 * @param {Asked[]} asked
 * @param {(quiz: string, id: string) => Texts | undefined} texts
 */
export function misled(asked, texts) {
  const found = asked.flatMap(each => (texts(each.quiz, each.id)?.options ?? []).filter(option => !option.right)
    .map(option => ({...each, option: option.text, count: each.chosen.get(option.id) ?? 0})))
  return found.filter(each => each.count > 0).sort((one, other) => other.count - one.count || other.count / other.known - one.count / one.known)
}
