/**
 * Counts the answers to a quiz, for the quiz itself, progress, the certificate and a class.
 *
 * @typedef {object} Question as the index of a course has it
 * @property {string} id
 * @property {string} digest
 * @property {string} kind
 * @property {true} [unmarked]
 * @property {true} [personal]
 *
 * @typedef {object} Quiz
 * @property {string} mode
 * @property {number} [pass] pass mark of an exam, in percent
 * @property {number} [attempts] how often an exam may be taken
 * @property {string | null} page where it is placed
 * @property {Record<string, string>} [later] where its later occasions but the posttest are placed, by occasion
 * @property {number} drawn how many questions are asked
 * @property {Question[]} questions
 *
 * @typedef {Record<string, Quiz>} Quizzes by id
 *
 * @typedef {object} Counts numbers of questions, but for points, max and percent
 * @property {number} all that are asked
 * @property {number} answered
 * @property {number} marked
 * @property {number} right
 * @property {number} points
 * @property {number} max points that can be had
 * @property {number} percent of these, 0 to 100
 */

/**
 * Counts the questions of a quiz. Texts of the interface have the names of the counts as placeholders.
 *
 * @template {{unmarked?: boolean, points?: number}} Q
 * @param {Q[]} questions of the quiz; each is worth 1 point by default
 * @param {(question: Q) => {score: number | null} | null} answerOf the answer that counts, null where there is none
 * @param {number} [asked] how many of them are asked; more may be answered, where two devices have drawn different ones
 * @returns {Counts}
 */
export function count(questions, answerOf, asked = questions.length) {
  const answers = new Map(questions.map(question => [question, answerOf(question)]))
  const marked = questions.filter(question => !question.unmarked)
  const worth = (/** @type {Q} */ question) => question.points ?? 1
  const max = marked.reduce((sum, question) => sum + worth(question), 0)
  const points = marked.reduce((sum, question) => sum + worth(question) * (answers.get(question)?.score ?? 0), 0)
  const most = (/** @type {unknown[]} */ list) => Math.min(asked, list.length)
  return {
    all: asked,
    answered: most([...answers.values()].filter(Boolean)),
    marked: most(marked),
    right: most(marked.filter(question => answers.get(question)?.score === 1)),
    points,
    max,
    // Rounded down, so that a result just below the pass mark does not reach it.
    percent: max ? Math.floor((points / max) * 100 + 1e-9) : 0
  }
}
