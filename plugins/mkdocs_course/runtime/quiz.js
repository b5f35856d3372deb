/** A quiz in a page: marks answers, says why, and keeps them. Whoever wants to know listens to `quiz-answered`. */

import {add, note, say} from "./feedback.js"
import {Store} from "./store.js"

/**
 * What a module in `questions/` exports.
 *
 * @typedef {object} Kind
 * @property {(form: HTMLFormElement) => string[]} response empty when there is none yet
 * @property {(form: HTMLFormElement, response: string[]) => void} restore
 * @property {(form: HTMLFormElement, response: string[]) => number} score
 * @property {(form: HTMLFormElement, response: string[]) => {missing: boolean, whys: Element[]}} explain
 * @property {(form: HTMLFormElement, response: string[]) => void} mark
 * @property {(form: HTMLFormElement, response: string[]) => string[]} fingerprints
 * @property {(form: HTMLFormElement, response: string[], before: string[]) => boolean} moved
 */

class CourseQuiz extends HTMLElement {
  /** @type {Map<HTMLFormElement, Kind>} */
  kinds = new Map()

  /** Those that are interactive, in the order of the page; their modules load in any order. */
  get forms() {
    return [...this.querySelectorAll("form")].filter(form => this.kinds.has(form))
  }

  async connectedCallback() {
    this.store = new Store(this.dataset.course ?? "")
    /** @type {Record<string, string>} */
    this.words = JSON.parse(this.dataset.words ?? "{}")
    for (const type of ["submit", "change", "click"]) this.addEventListener(type, this)
    for (const type of ["storage", "pageshow"]) addEventListener(type, this)
    await Promise.allSettled([...this.querySelectorAll("form")].map(form => this.start(form)))
    this.tell()
  }

  disconnectedCallback() {
    for (const type of ["storage", "pageshow"]) removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const form = event.target instanceof Element ? event.target.closest("form") : null
    if (event.type === "submit" && form) {
      event.preventDefault()
      this.answer(form)
    } else if (event.type === "change" && form) this.clear(form)
    else if (event.type === "click" && event.target instanceof Element && event.target.closest(".course-quiz__foot button")) this.restart()
    else if (event instanceof StorageEvent) this.reload(event.key)
    else if (event instanceof PageTransitionEvent && event.persisted) this.reload(null)
  }

  /**
   * A question becomes interactive when the module of its kind is here. Until then it can be read.
   *
   * @param {HTMLFormElement} form
   */
  async start(form) {
    this.kinds.set(form, await import(`./questions/${form.dataset.kind}.js`))
    form.dataset.ready = ""
    form.querySelector(".course-question__actions")?.removeAttribute("hidden")
    form.querySelector(".course-question__actions button")?.removeAttribute("disabled")
    this.show(form)
  }

  /** @param {HTMLFormElement} form */
  name(form) {
    return `${this.dataset.quiz}/${form.dataset.question}`
  }

  /**
   * Returns the stored answer, and whether it still answers the question as it is now. Its score is counted anew.
   *
   * @param {HTMLFormElement} form
   */
  stored(form) {
    const answer = this.store?.get(this.name(form)), kind = this.kinds.get(form)
    if (!answer || !kind) return {answer: null, holds: false}
    const holds = answer.digest === form.dataset.digest && !kind.moved(form, answer.response, answer.prints)
    return {answer: {...answer, score: kind.score(form, answer.response)}, holds}
  }

  /** @param {HTMLFormElement} form */
  show(form) {
    const {answer, holds} = this.stored(form)
    this.clear(form)
    if (!answer) return
    if (!holds) return say(form, note(this.words?.changed))
    this.kinds.get(form)?.restore(form, answer.response)
    this.feedback(form, answer.response, answer.score)
  }

  /** @param {HTMLFormElement} form */
  answer(form) {
    const kind = this.kinds.get(form), response = kind?.response(form) ?? []
    if (!kind || !this.store) return
    if (!response.length) {
      say(form, note(this.words?.empty))
      form.querySelector("input")?.focus()
      return
    }
    const {quiz = "", course = ""} = this.dataset, {question = "", digest = ""} = form.dataset
    const score = kind.score(form, response)
    const {answer, holds} = this.stored(form), attempt = answer && holds ? answer.attempts + 1 : 1
    const prints = kind.fingerprints(form, response), at = new Date().toISOString()
    this.store.set(this.name(form), {digest, response, prints, score, attempts: attempt, at})
    this.feedback(form, response, score)
    this.tell()
    if (this.answers().every(Boolean)) add(form, note(this.count(this.words?.finished)))
    this.dispatchEvent(new CustomEvent("quiz-answered", {bubbles: true, detail: {course, quiz, question, response, score, attempt}}))
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string[]} response
   * @param {number} score
   */
  feedback(form, response, score) {
    const kind = this.kinds.get(form)
    if (!kind) return
    const {missing, whys} = kind.explain(form, response)
    const result = score === 1 ? "right" : score > 0 ? "partly" : "wrong"
    form.dataset.result = result
    kind.mark(form, response)
    const sign = {right: "✓", partly: "◐", wrong: "✗"}[result]
    const verdict = note(`${sign} ${this.words?.[result]}`, "course-feedback__verdict")
    const more = missing ? [note(this.words?.more)] : []
    const all = [...whys, ...form.querySelectorAll(".course-why--all")].map(why => why.cloneNode(true))
    say(form, verdict, ...more, ...all)
  }

  /** @param {HTMLFormElement} form */
  clear(form) {
    delete form.dataset.result
    this.kinds.get(form)?.mark(form, [])
    say(form)
  }

  /** @returns {(import("./store.js").Answer | null)[]} the answers that still answer their question */
  answers() {
    return this.forms.map(form => this.stored(form)).map(({answer, holds}) => holds ? answer : null)
  }

  /** @param {string} [words] */
  count(words = "") {
    const answers = this.answers(), right = answers.filter(answer => answer?.score === 1).length
    return words.replace("{right}", `${right}`).replace("{total}", `${answers.length}`)
  }

  /** Tells the score, offers to start over, and says once a page that nothing is kept. */
  tell() {
    const some = this.answers().some(Boolean), score = this.querySelector(".course-quiz__score")
    this.querySelector(".course-quiz__foot")?.toggleAttribute("hidden", !some)
    if (some && score) score.textContent = this.count(this.words?.score)
    if (this.store?.works || document.querySelector(".course-notice")) return
    const notice = note(this.words?.unsaved, "course-notice")
    notice.role = "status"
    this.prepend(notice)
  }

  restart() {
    for (const form of this.forms) {
      this.store?.set(this.name(form), null)
      form.reset()
      this.clear(form)
    }
    this.tell()
    const [first] = this.forms, score = this.querySelector(".course-quiz__score")
    if (score) score.textContent = this.count(this.words?.score)
    if (first) say(first, note(this.words?.restarted))
    first?.querySelector("input")?.focus()
  }

  /**
   * Another tab answered, or the page came back from the back/forward cache.
   *
   * @param {string | null} key the key that changed, null for any
   */
  reload(key) {
    for (const form of this.forms) {
      if (key !== null && key !== this.store?.prefix + this.name(form)) continue
      if (key) form.reset()
      this.show(form)
    }
    this.tell()
  }
}

customElements.define("course-quiz", CourseQuiz)
