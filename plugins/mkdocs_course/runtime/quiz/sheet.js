/** The answer sheet of a quiz: its questions, and what has been answered. */

import {Store} from "../learner/store.js"

/** @typedef {import("./kind.js").Kind} Kind */
/** @typedef {import("./kind.js").Behaviour} Behaviour */
/** @typedef {import("../learner/store.js").Answer} Answer */

export class AnswerSheet extends HTMLElement {
  /** @type {Map<HTMLFormElement, Kind>} */
  kinds = new Map()
  /** @type {Behaviour[]} */
  behaviours = []
  /** @type {Record<string, string>} */
  words = {}
  store = new Store("")

  /** Those that are asked and interactive, in the order of the page; their modules load in any order. */
  get forms() {
    return [...this.querySelectorAll("form")].filter(form => this.kinds.has(form) && !form.hidden)
  }

  /** What answers are kept under: a quiz that comes back keeps its new ones beside the first. */
  get key() {
    const {quiz, occasion} = this.dataset
    return occasion ? `${quiz}+${occasion}` : `${quiz}`
  }

  /** @param {HTMLFormElement} form */
  name(form) {
    return `${this.key}/${form.dataset.question}`
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response
   * @returns {number | null} 0 to 1, null where nothing is marked
   */
  score(form, response) {
    const score = this.kinds.get(form)?.score(form, response) ?? null
    return score !== null && score < 1 && "allOrNothing" in this.dataset ? 0 : score
  }

  /**
   * Returns the stored answer, and whether it still answers the question as it is now. Its score is counted anew.
   *
   * @param {HTMLFormElement} form
   */
  stored(form) {
    const answer = this.store.get(this.name(form)), kind = this.kinds.get(form)
    if (!answer || !kind) return {answer: null, holds: false}
    const holds = answer.digest === form.dataset.digest && !kind.moved?.(form, answer.response, answer.prints)
    return {answer: {...answer, score: this.score(form, answer.response)}, holds}
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response
   * @param {number} attempts 0 for what is chosen and not handed in
   * @returns {Answer}
   */
  keep(form, response, attempts) {
    const prints = this.kinds.get(form)?.fingerprints?.(form, response) ?? [], at = new Date().toISOString()
    const extras = Object.assign({}, ...this.behaviours.map(each => each.extras?.(this, form)))
    const {answer: before, holds} = this.stored(form), score = this.score(form, response)
    const first = before && holds && before.attempts ? before.first : attempts ? {response, score, at} : undefined
    const answer = {digest: form.dataset.digest ?? "", response, prints, score, attempts, at, first, ...extras}
    this.store.set(this.name(form), answer)
    return answer
  }

  /**
   * Tells whoever listens.
   *
   * @param {HTMLFormElement} form
   * @param {Answer} answer
   */
  announce(form, {response, score, attempts, sure}) {
    const {quiz = "", course = "", occasion = ""} = this.dataset, {question = ""} = form.dataset
    const detail = {course, quiz, question, occasion, response, score, attempt: attempts, sure}
    this.dispatchEvent(new CustomEvent("quiz-answered", {bubbles: true, detail}))
  }
}
