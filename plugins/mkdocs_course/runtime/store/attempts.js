/** The attempts at a quiz as a whole, in the store, or in memory where the store fails. */

import {attemptKey, quizKey} from "./keys.js"
import {isAttempt} from "./records/attempt.js"

/** @typedef {import("./records/attempt.js").Attempt} Attempt */

const newSeed = () => Math.random().toString(36).slice(2)

export class Attempts {
  /** A copy in memory, because the browser may lose the stored one. @type {Attempt | null} */
  #known = null

  /**
   * @param {import("./store.js").Store} store
   * @param {string} quiz id
   * @param {string} [occasion]
   */
  constructor(store, quiz, occasion) {
    this.store = store
    this.quiz = quiz
    this.occasion = occasion
    this.key = attemptKey(quizKey(quiz, occasion))
  }

  /** The current attempt, null where none has begun. */
  get current() {
    this.#known = this.store.get(this.key, isAttempt) ?? this.#known
    return this.#known
  }

  /**
   * Begins an attempt, unless there is a current one. A posttest has the seed of the pretest, so that it draws the same
   * questions, whichever of the two begins first.
   *
   * @returns {Attempt} the current one
   */
  begin() {
    const seed = () => (this.occasion ? new Attempts(this.store, this.quiz).begin().seed : newSeed())
    const attempt = this.current ?? {seed: seed(), number: 1, submitted: ""}
    return this.store.get(this.key, isAttempt) ? attempt : this.keep(attempt)
  }

  /** Stores the current attempt. @param {Attempt} attempt */
  keep(attempt) {
    this.#known = attempt
    this.store.set(this.key, attempt, isAttempt)
    return attempt
  }

  /** Begins the next attempt, if there has been one. */
  renew() {
    const last = this.current
    if (last) this.keep({...last, seed: newSeed(), number: last.number + 1, submitted: ""})
  }

  /** Forgets the copy in memory of an attempt that another tab has erased. */
  refresh() {
    if (this.store.raw(this.key) === null) this.#known = null
  }
}
