/** The answer sheet of a quiz: its questions and the stored answers. */

import {pageLanguage} from "../dom/dom.js"
import {scoreResponse} from "../scoring/response.js"
import {answerKey, keptKey, quizKey} from "../store/keys.js"
import {Store} from "../store/store.js"
import {changedIn} from "./early.js"
import {paragraph, setFeedback} from "./feedback.js"
import {waiting} from "./waiting.js"

/** @typedef {import("./kind.js").Kind} Kind */
/** @typedef {import("./behaviour.js").Behaviour} Behaviour */
/** @typedef {import("../store/attempts.js").Attempts} Attempts */
/** @typedef {import("../store/records/answer.js").Answer} Answer */

const CONTROLS = "input:not([hidden]), select, textarea"

export class AnswerSheet extends HTMLElement {
  /** @type {Map<HTMLFormElement, Kind>} */
  kinds = new Map()
  /** @type {Behaviour[]} */
  behaviours = []
  /** @type {Record<string, string>} */
  words = {}
  store = new Store("")
  /** The attempts at the quiz as a whole, null unless a behaviour uses them. @type {Attempts | null} */
  attempts = null
  /** The question that the learner is at. @type {HTMLFormElement | undefined} */
  current
  /** When another question was shown last, in milliseconds since the page was opened. */
  moved = -1e3
  /** Whether all questions have loaded that can be. */
  whole = false

  /** What was done before the scripts had loaded. */
  get early() {
    return waiting(this)
  }

  /**
   * Takes up what was done in a question before it is interactive, also at an earlier visit. Rejects where that cannot
   * be brought back yet.
   *
   * @param {HTMLFormElement} form
   */
  async takeUp(form) {
    if (changedIn(form)) this.early.changed.add(form)
    else if (this.store.raw(keptKey(this.keyOf(form))) !== null) (await import("./kept.js")).restore(this, form)
  }

  /** Removes a response that was kept, once the question is interactive. @param {HTMLFormElement} form */
  forget(form) {
    try {
      localStorage.removeItem(this.store.prefix + keptKey(this.keyOf(form)))
    } catch {
      // Then nothing was kept.
    }
  }

  /** The questions whose kind has loaded, in the order of the page. Those that are not drawn are in no page. */
  get forms() {
    return [...this.querySelectorAll("form")].filter(form => this.kinds.has(form))
  }

  /** The key of the quiz: a posttest stores its answers beside those of the pretest. */
  get key() {
    return quizKey(this.dataset.quiz ?? "", this.dataset.occasion)
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} [occasion] by default that of the quiz
   * @returns {string} the key under which its answer is stored
   */
  keyOf(form, occasion = this.dataset.occasion) {
    return answerKey(quizKey(this.dataset.quiz ?? "", occasion), form.dataset.question ?? "")
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response
   * @returns {number | null} 0 to 1, null where the question is not marked
   */
  score(form, response) {
    const rule = this.kinds.get(form)?.score
    return scoreResponse(rule, form.dataset, this.dataset, response, pageLanguage())
  }

  /**
   * Returns the stored answer, and whether it is valid: a trainer may have changed the question since. Its score is
   * computed by the answer key of today.
   *
   * @param {HTMLFormElement} form
   */
  stored(form) {
    const answer = this.store.get(this.keyOf(form))
    const kind = this.kinds.get(form)
    if (!answer || !kind) return {answer: null, valid: false}
    const valid = answer.digest === form.dataset.digest && !kind.moved?.(form, answer.response, answer.prints)
    return {answer: {...answer, score: this.score(form, answer.response)}, valid}
  }

  /**
   * @param {HTMLFormElement} form
   * @returns {Answer | null} the stored answer where it counts: it was submitted, and is valid
   */
  counted(form) {
    const {answer, valid} = this.stored(form)
    return valid && answer?.attempts ? answer : null
  }

  /**
   * Stores a response and its score.
   *
   * @param {HTMLFormElement} form
   * @param {string[]} response
   * @param {number} attempts 0 for a response that is not submitted yet
   * @returns {Answer}
   */
  save(form, response, attempts) {
    const prints = this.kinds.get(form)?.fingerprints?.(form, response) ?? []
    const at = new Date().toISOString()
    const extras = Object.assign({}, ...this.behaviours.map(({extras}) => extras?.(this, form)))
    const {answer: previous, valid} = this.stored(form)
    const score = this.score(form, response)
    const first = previous && valid && previous.attempts ? previous.first : attempts ? {response, score, at} : undefined
    const answer = {digest: form.dataset.digest ?? "", response, prints, score, attempts, at, first, ...extras}
    this.store.set(this.keyOf(form), answer)
    return answer
  }

  /**
   * Stores a response as one more attempt.
   *
   * @param {HTMLFormElement} form
   * @param {string[]} response
   */
  attempt(form, response) {
    return this.save(form, response, (this.counted(form)?.attempts ?? 0) + 1)
  }

  /**
   * Stores and announces a response, unless it is what was submitted last: pressed twice, it is one answer.
   *
   * @param {HTMLFormElement} form
   * @param {string[]} response
   */
  attemptOnce(form, response) {
    const last = this.counted(form)
    if (last && `${last.response}` === `${response}`) return last
    const answer = this.attempt(form, response)
    this.announce(form, answer)
    return answer
  }

  /**
   * Dispatches `quiz-answered`.
   *
   * @param {HTMLFormElement} form
   * @param {Answer} answer
   */
  announce(form, {response, score, attempts, sure}) {
    const {quiz = "", course = "", occasion = ""} = this.dataset
    const {question = ""} = form.dataset
    const detail = {course, quiz, question, occasion, response, score, attempt: attempts, sure}
    this.dispatchEvent(new CustomEvent("quiz-answered", {bubbles: true, detail}))
  }

  /** Focuses what the question is answered with: what is chosen, or the first control. @param {HTMLFormElement} form */
  focusControl(form) {
    const chosen = form.querySelector("input[name=answer][type=radio]:checked")
    const control = /** @type {HTMLElement | null} */ (chosen ?? form.querySelector(CONTROLS))
    ;(this.kinds.get(form)?.focusTarget?.(form) ?? control)?.focus()
  }

  /** Clears the controls. @param {HTMLFormElement} form */
  reset(form) {
    form.reset()
    this.kinds.get(form)?.restore(form, [])
  }

  /** Shows a message, by default that nothing is answered. @param {HTMLFormElement} form @param {string} [text] */
  prompt(form, text = this.kinds.get(form)?.emptyMessage?.(form) ?? this.words.empty) {
    setFeedback(form, paragraph(text))
    this.focusControl(form)
  }
}
