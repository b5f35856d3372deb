/**
 * The results of a class, counted from the files of its learners.
 *
 * What learners have written in their own words is not looked at: of a response only ids of options are counted.
 *
 * @typedef {object} Saved a learner's file
 * @property {string} label
 * @property {Record<string, unknown>} entries records, by their keys
 * @property {number | null} idle days between what was done last and the saving of the file, null where not known
 *
 * @typedef {object} Learner
 * @property {string} label
 * @property {("done" | "begun" | "")[]} lessons in the order of the course
 * @property {number} done lessons
 * @property {number} answered questions
 * @property {number} first questions whose first attempt is known
 * @property {number} right of those
 * @property {number | null} best percent in the exam
 * @property {boolean} isBegun whether anything is done
 * @property {number | null} still for how many days, where that is long and the course is not done
 *
 * @typedef {object} Asked the results of a question over all learners
 * @property {string} quiz
 * @property {string} id
 * @property {number} known learners whose first attempt is known
 * @property {number} right of those
 * @property {Map<string, number>} chosen how often each id was in a first attempt
 *
 * @typedef {ReturnType<typeof summary>} Summary
 */

import {Course} from "../../learner/course.js"
import {count} from "../../store/answers.js"
import {POSTTEST} from "../../store/keys.js"
import {SavedStore} from "./saved_store.js"

/** @typedef {import("../../learner/course.js").Index} Index */
/** @typedef {import("../../learner/course.js").Question} Question */

/** After this many days without an answer a learner counts as standing still. */
const LONG = 14

/**
 * Returns the quizzes of the lessons. Of a pretest with a posttest, the posttest counts.
 *
 * @param {Index} index
 */
function placed({lessons, quizzes}) {
  const ids = [...new Set(lessons.flatMap(lesson => [...lesson.quizzes, ...lesson.again]))]
  return ids.flatMap(id => {
    const quiz = quizzes[id]
    const back = quiz?.mode === "pretest" && lessons.some(lesson => lesson.again.includes(id))
    return quiz ? [{...quiz, id, occasion: back ? POSTTEST : ""}] : []
  })
}

/** @param {Index} index @returns {string} the id of the exam of the course, “” where it has none */
export const exam = ({certificate, quizzes, lessons}) =>
  certificate?.quiz || lessons.flatMap(lesson => lesson.quizzes).find(id => quizzes[id]?.mode === "exam") || ""

/**
 * @param {Course} course of a learner
 * @param {string} quiz id
 * @param {Question} question
 * @param {string} occasion
 * @returns the first attempt, null where it is not known or not marked
 */
function firstAttempt(course, quiz, question, occasion) {
  const first = course.answer(quiz, question, occasion)?.first
  return first && first.score !== null ? first : null
}

/**
 * @param {Index} index
 * @param {Saved[]} files
 */
export function summary(index, files) {
  const quizzes = placed(index)
  const courses = files.map(({label, idle, entries}) => ({
    label,
    idle,
    course: new Course(index, new SavedStore(entries))
  }))
  const asked = quizzes.flatMap(({id, occasion, questions}) =>
    questions
      .filter(question => !question.unmarked)
      .map(question => {
        const known = courses.flatMap(({course}) => firstAttempt(course, id, question, occasion) ?? [])
        /** @type {Map<string, number>} */
        const chosen = new Map()
        if (!question.personal)
          for (const option of known.flatMap(first => [...new Set(first.response)]))
            chosen.set(option, (chosen.get(option) ?? 0) + 1)
        const right = known.filter(first => first.score === 1).length
        return {quiz: id, id: question.id, known: known.length, right, chosen}
      })
  )
  const learners = courses.map(({label, idle, course}) => learnerSums(index, label, idle, course))
  const lessons = index.lessons.map((lesson, at) => {
    const states = learners.map(({lessons}) => lessons[at])
    return {
      lesson,
      done: states.filter(state => state === "done").length,
      begun: states.filter(state => state === "begun").length
    }
  })
  return {learners, asked, lessons, questions: quizzes.reduce((sum, {drawn}) => sum + drawn, 0)}
}

/**
 * @param {Index} index
 * @param {string} label of the learner's file
 * @param {number | null} idle days between the last activity and the saving of the file, null if not known
 * @param {Course} course with the records of the learner
 * @returns {Learner} the learner's row in the table of the class
 */
function learnerSums(index, label, idle, course) {
  const lessons = index.lessons
    .map(lesson => course.lesson(lesson))
    .map(({done, begun}) => (done ? "done" : begun ? "begun" : ""))
  const quizzes = placed(index)
  const answered = quizzes.map(({id, occasion}) => course.quiz(id, occasion).answered)
  const firsts = quizzes.map(({id, occasion, questions}) =>
    count(questions, question => firstAttempt(course, id, question, occasion))
  )
  const test = exam(index)
  const done = lessons.filter(state => state === "done").length
  return {
    label,
    lessons,
    done,
    answered: sum(answered),
    first: sum(firsts.map(({answered}) => answered)),
    right: sum(firsts.map(({right}) => right)),
    best: test ? (course.quiz(test).best?.percent ?? null) : null,
    isBegun: lessons.some(Boolean),
    still: idle !== null && idle >= LONG && done < lessons.length ? idle : null
  }
}

/** @param {number[]} numbers */
const sum = numbers => numbers.reduce((total, number) => total + number, 0)

/**
 * Returns the questions that the fewest learners answered right at the first attempt, without those that too few have
 * answered.
 *
 * @param {Asked[]} asked
 * @param {number} learners
 */
export function hardest(asked, learners) {
  const share = (/** @type {Asked} */ question) => question.right / question.known
  return asked
    .filter(question => question.known >= Math.max(1, Math.min(3, learners)) && question.right < question.known)
    .sort((a, b) => share(a) - share(b) || b.known - a.known)
}

/**
 * @param {Asked} question
 * @param {import("./texts.js").TextsOf} texts
 * @returns the wrong option of a question that the most learners chose
 */
export const trap = (question, texts) => misled([question], texts)[0]

/**
 * Returns the wrong options that the most learners chose at the first attempt.
 *
 * @param {Asked[]} asked
 * @param {import("./texts.js").TextsOf} texts
 */
export function misled(asked, texts) {
  const options = asked.flatMap(question =>
    (texts(question.quiz, question.id)?.options ?? [])
      .filter(option => !option.right)
      .map(option => ({...question, option: option.text, count: question.chosen.get(option.id) ?? 0}))
  )
  return options
    .filter(question => question.count > 0)
    .sort((a, b) => b.count - a.count || b.count / b.known - a.count / a.known)
}
