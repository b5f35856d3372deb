/**
 * What a kind of question and a behaviour of a quiz are to the quiz: types alone.
 *
 * @typedef {import("../quiz.js").CourseQuiz} CourseQuiz
 * @typedef {import("../learner/store.js").Answer} Answer
 *
 * What a module in `questions/` exports. Words and right answers it takes from the page.
 *
 * @typedef {object} Kind
 * @property {(form: HTMLFormElement) => void} [start] once, before all else: makes what needs a script
 * @property {(form: HTMLFormElement) => string[]} response what was chosen or written; empty when there is nothing yet
 * @property {(form: HTMLFormElement, response: string[]) => void} restore puts it back; an empty one clears
 * @property {(form: HTMLFormElement, response: string[]) => number | null} score 0 to 1, null where nothing is marked
 * @property {(form: HTMLFormElement, response: string[], words: Record<string, string>, before?: string[]) => Explanation} [explain]
 *   `before` is the first response where the quiz has come back
 * @property {(form: HTMLFormElement, response: string[]) => void} [mark] marks what was chosen, for the eye; an empty one clears
 * @property {true | ((form: HTMLFormElement) => string[] | undefined)} [draft] true: the response is kept while it is
 *   written; or what is, where that is more than the response, undefined where nothing is
 * @property {(form: HTMLFormElement) => boolean} [busy] true: answered before, begun again and not at its end yet
 * @property {(form: HTMLFormElement) => string | undefined} [empty] what is said then, instead of the common words
 * @property {(form: HTMLFormElement) => HTMLElement | null} [focus] what gets the focus when nothing is chosen yet
 * @property {(form: HTMLFormElement, response: string[]) => string[]} [fingerprints] of wordings that have no id
 * @property {(form: HTMLFormElement, response: string[], before: string[]) => boolean} [moved] whether they moved since
 * @property {(form: HTMLFormElement, response: string[], words: Record<string, string>) => (string | Node)[]} [read] paragraphs
 *   of what the learner has written, for the journal; the form lies in no page then
 *
 * @typedef {object} Explanation
 * @property {string} [verdict] instead of the common one, without its sign
 * @property {Node[]} [notes] said before the whys
 * @property {Node[]} whys nodes of its own, no longer in the page
 *
 * What a module in `behaviours/` exports; those of a quiz have their say in the order the quiz names them.
 *
 * @typedef {object} Behaviour
 * @property {(quiz: CourseQuiz) => void} [start] when the questions are interactive, before answers are shown
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => boolean} [submit] true: a form sent is not an answer
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => boolean} [change] true: a change does not clear what is said
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => boolean} [hold] true: something is missing, and said
 * @property {(quiz: import("./sheet.js").AnswerSheet, form: HTMLFormElement) => object} [extras] what is kept with the answer
 * @property {(quiz: CourseQuiz, form: HTMLFormElement) => string[] | undefined} [before] the response to compare with
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => boolean} [feedback] true: all is said
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => Node[]} [notes] said after the whys
 * @property {(quiz: CourseQuiz, form: HTMLFormElement, answer: Answer) => boolean} [open] false: the key stays closed
 * @property {(quiz: CourseQuiz) => void} [tell] the score changed
 * @property {(quiz: CourseQuiz) => void} [restart] all answers are erased
 */
export {}
