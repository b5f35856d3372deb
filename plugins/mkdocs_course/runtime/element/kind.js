/**
 * The contract between a quiz and the kinds of question. This module has types only.
 *
 * @typedef {import("../quiz.js").CourseQuiz} CourseQuiz
 * @typedef {import("../store/records/answer.js").Answer} Answer
 * @typedef {import("./question.js").Question} Question
 *
 * What a module in `questions/` exports. It takes words and right answers from the page.
 *
 * A response is a list of strings: ids, or what the learner wrote; empty where the question is not answered.
 *
 * @typedef {object} Kind
 * @property {(form: HTMLFormElement, question: Question) => void | Promise<void>} [start] called once, first: makes the
 *   controls that need a script. `question` is all that a kind knows of its quiz
 * @property {(form: HTMLFormElement) => string[]} response reads the response from the controls
 * @property {(form: HTMLFormElement, response: string[]) => void} restore sets the controls to a response; an empty one
 *   clears them
 * @property {(key: any, response: string[], language: string) => number} [score] the rule in `scoring/`: 0 to 1, by
 *   the answer key that the page has as JSON; a kind without it is not marked
 * @property {(
 *   form: HTMLFormElement, response: string[], words: Record<string, string>, occasions?: Occasion[]
 * ) => Explanation} [explain]
 *   `occasions` are the responses on all occasions so far, this one last; left out where there was none before
 * @property {(form: HTMLFormElement, response: string[]) => void} [mark] styles the response as right or wrong; an
 *   empty one clears the style
 * @property {(form: HTMLFormElement) => void} [retry] called before the marks are cleared for another try: what is
 *   right may keep its mark until it is changed
 * @property {true} [restarts] true: the kind has a button of its own for another try
 * @property {true | ((form: HTMLFormElement) => string[] | undefined)} [draft] what is saved while the learner writes:
 *   true for the response; a function where a draft may be incomplete, undefined for nothing
 * @property {(form: HTMLFormElement) => string[]} [partial] what is chosen of a response that is not whole yet, which
 *   an exam keeps; `restore` takes it too
 * @property {(form: HTMLFormElement) => boolean} [unfinished] true: a new attempt has begun after an answer, or the
 *   response is not whole yet
 * @property {(form: HTMLFormElement) => string | undefined} [emptyMessage] shown when an empty response is submitted,
 *   in place of the common message
 * @property {(form: HTMLFormElement) => HTMLElement | null} [focusTarget] gets the focus then
 * @property {(form: HTMLFormElement, response: string[]) => string[]} [fingerprints] digests of the wordings that the
 *   response refers to by position, because they have no id
 * @property {(form: HTMLFormElement, response: string[], before: string[]) => boolean} [moved] whether one of these
 *   wordings has another position now; `before` are the stored fingerprints
 * @property {(
 *   form: HTMLFormElement, response: string[], words: Record<string, string>, followUp?: string[]
 * ) => Lines | Promise<Lines>} [paragraphs] what the learner has written, for the journal; the form is in no page then.
 *   `followUp` is the response in the follow-up
 * @property {(response: string[], followUp: string[]) => Promise<LogEntry[]>} [log] what the learner planned and what
 *   came of it, for the field log
 *
 * @typedef {(string | Node)[]} Lines
 *
 * @typedef {{occasion: string, response: string[]}} Occasion
 *
 * @typedef {object} LogEntry texts are “” where the learner has not written any
 * @property {string} row identifies it among those of the question
 * @property {string} who
 * @property {string} cue
 * @property {string} act
 * @property {string} day ISO 8601 date
 * @property {"" | "yes" | "partly" | "not_yet"} did
 * @property {string} noticed by the other person
 * @property {string} learnt
 *
 * @typedef {object} Explanation
 * @property {string} [verdict] in place of the common one, without its sign
 * @property {Node[]} [notes] shown before the explanations
 * @property {Node[]} whys explanations, copied from the page
 * @property {Node[]} [below] what the learner's response makes, such as a plan: shown below all explanations
 */
export {}
