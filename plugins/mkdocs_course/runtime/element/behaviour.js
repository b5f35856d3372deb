/**
 * The contract between a quiz and its behaviours. This module has types only.
 *
 * @typedef {import("../quiz.js").CourseQuiz} CourseQuiz
 * @typedef {import("./sheet.js").AnswerSheet} AnswerSheet
 * @typedef {import("../store/records/answer.js").Answer} Answer
 *
 * What a module in `behaviours/` exports. `data-behaviours` names those of a quiz, which calls them in that order.
 *
 * @typedef {object} Behaviour
 * @property {(quiz: CourseQuiz) => void} [start] called when the questions are interactive, before stored
 *   answers are shown
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => boolean} [submit] true: submitting a form does not
 *   submit its answer
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => boolean} [change] true: a change neither saves a
 *   draft nor clears the feedback
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => boolean} [blocks] true: the answer is rejected, and the
 *   behaviour has shown the reason
 * @property {(quiz: AnswerSheet, form: HTMLFormElement) => object} [extras] more fields of the stored answer
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => import("./kind.js").Occasion[]} [earlier] responses on
 *   earlier occasions to compare with, as that to the pretest
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => boolean} [feedback] true: the behaviour
 *   has shown its own feedback, and no other is shown
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => Node[]} [notes] shown after the
 *   explanations
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => boolean} [reveals] false: the right
 *   answer stays hidden
 * @property {true} [hides] true: how an answer went is not shown
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => boolean} [ends] true: there is no other try
 * @property {(quiz: CourseQuiz) => void} [update] called when the score may have changed
 * @property {(quiz: CourseQuiz) => void} [restart] called when the learner starts over and all answers are erased
 */
export {}
