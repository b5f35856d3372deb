/** A quiz in a page: it scores answers, explains them, and stores them. Each answer dispatches `quiz-answered`. */

import {interpolate} from "./dom/dom.js"
import {addFeedback, paragraph, setFeedback, showFeedback} from "./element/feedback.js"
import {question} from "./element/question.js"
import {AnswerSheet} from "./element/sheet.js"
import {showScore, tally} from "./element/tally.js"
import {Store} from "./store/store.js"

/** @typedef {import("./element/kind.js").Kind} Kind */

const CONTROLS = "input:not([hidden]), select, textarea"

export class CourseQuiz extends AnswerSheet {
  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}")
    this.store = new Store(this.dataset.course ?? "", !("trial" in this.dataset))
    this.attempts = null
    this.store.check()
    for (const type of ["submit", "input", "click", "keydown"]) this.addEventListener(type, this)
    for (const type of ["storage", "pageshow"]) addEventListener(type, this)
    const names = this.dataset.behaviours?.split(" ") ?? []
    try {
      this.behaviours = await Promise.all(names.map(name => import(`./behaviours/${name}.js`)))
    } catch {
      // Without all its behaviours the quiz can be read, but not be answered by other rules.
      return
    }
    await Promise.allSettled([...this.querySelectorAll("form")].map(form => this.start(form)))
    for (const {start} of this.behaviours) start?.(this)
    if (this.behaviours.length) for (const form of this.kinds.keys()) this.enable(form)
    this.update()
  }

  disconnectedCallback() {
    for (const type of ["storage", "pageshow"]) removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = event.target instanceof Element ? event.target : null
    const form = target?.closest("form")
    if (event.type === "submit" && form) {
      event.preventDefault()
      if (!this.behaviours.some(({submit}) => submit?.(this, form))) this.submit(form)
    } else if (event.type === "input" && form) this.change(form)
    else if (event.type === "click" && target?.closest(".course-quiz__foot button")) this.restart()
    // Enter may end a composition in an input method; in some browsers only the key code shows that.
    else if (event instanceof KeyboardEvent && event.key === "Enter" && (event.isComposing || event.keyCode === 229))
      event.preventDefault()
    else if (event instanceof StorageEvent) this.reload(event.key)
    else if (event instanceof PageTransitionEvent && event.persisted) this.reload(null)
  }

  /**
   * Makes a question interactive once the module of its kind has loaded. Until then it can be read.
   *
   * @param {HTMLFormElement} form
   */
  async start(form) {
    /** @type {Kind} */
    const kind = await import(`./questions/${form.dataset.kind}.js`)
    await kind.start?.(form, question(this, form))
    this.kinds.set(form, kind)
    form.dataset.ready = ""
    if (!this.behaviours.length) this.enable(form)
  }

  /** Enables the button, and shows the stored answer except in a review. @param {HTMLFormElement} form */
  enable(form) {
    const actions = form.querySelector(".course-question__actions")
    actions?.removeAttribute("hidden")
    actions?.querySelector("button")?.removeAttribute("disabled")
    // The learner may have answered before the scripts had loaded.
    if (!this.store.get(this.keyOf(form)) && this.kinds.get(form)?.response(form).length) this.change(form)
    else if (!("fresh" in this.dataset)) this.show(form)
  }

  /** Shows the stored answer and the feedback to it. @param {HTMLFormElement} form */
  show(form) {
    const {answer, valid} = this.stored(form)
    const kind = this.kinds.get(form)
    this.clearFeedback(form)
    if (!answer) return
    if (!valid) return setFeedback(form, paragraph(this.words.changed))
    kind?.restore(form, answer.response)
    // There is no feedback to a response that is not submitted, nor during a new attempt.
    if (answer.attempts && !kind?.unfinished?.(form)) showFeedback(this, form, answer)
  }

  /** Scores and stores the response, and shows the feedback. @param {HTMLFormElement} form */
  submit(form) {
    const response = this.kinds.get(form)?.response(form) ?? []
    if (!response.length) return this.prompt(form)
    if (this.behaviours.some(({blocks}) => blocks?.(this, form))) return
    const {answer: previous, valid} = this.stored(form)
    const attempts = (previous && valid ? previous.attempts : 0) + 1
    const answer = this.save(form, response, attempts)
    showFeedback(this, form, answer)
    this.update()
    this.announce(form, answer)
    const counts = tally(this)
    const whole = counts.marked ? this.words.finished : this.words.completed
    if (whole && counts.answered === counts.all && !("fresh" in this.dataset))
      addFeedback(form, paragraph(interpolate(whole, counts)))
  }

  /** @param {HTMLFormElement} form */
  change(form) {
    if (!this.behaviours.some(({change}) => change?.(this, form))) this.saveDraft(form)
  }

  /** Saves a draft, where the kind has drafts, and clears the feedback. @param {HTMLFormElement} form */
  saveDraft(form) {
    const kind = this.kinds.get(form)
    const {answer, valid} = this.stored(form)
    const whole = kind?.response(form) ?? []
    const written = kind?.draft === true ? whole : kind?.draft?.(form)
    if (written?.length) this.save(form, written, valid && whole.length ? (answer?.attempts ?? 0) : 0)
    // The learner has deleted the text.
    else if (written) this.store.set(this.keyOf(form), null)
    this.clearFeedback(form)
    if (written) this.update()
  }

  /**
   * Shows a message in place of the feedback, and focuses the question.
   *
   * @param {HTMLFormElement} form
   * @param {string} [text] by default that the response is empty
   */
  prompt(form, text = this.kinds.get(form)?.emptyMessage?.(form) ?? this.words.empty) {
    setFeedback(form, paragraph(text))
    const control = /** @type {HTMLElement | null} */ (form.querySelector(CONTROLS))
    ;(this.kinds.get(form)?.focusTarget?.(form) ?? control)?.focus()
  }

  /** Clears the controls. @param {HTMLFormElement} form */
  reset(form) {
    form.reset()
    this.kinds.get(form)?.restore(form, [])
  }

  /** @param {HTMLFormElement} form */
  clearFeedback(form) {
    delete form.dataset.result
    this.kinds.get(form)?.mark?.(form, [])
    setFeedback(form)
  }

  /** Updates the score and the behaviours. */
  update() {
    // Preloaded with the button, so that a click does not wait for it.
    if (showScore(this)) import("./element/restart.js").catch(() => {})
    for (const {update} of this.behaviours) update?.(this)
    if (!this.store.works) import("./learner/unsaved.js").then(({warn}) => warn()).catch(() => {})
  }

  /** Erases all answers and begins a new attempt. */
  restart() {
    import("./element/restart.js").then(({restart}) => restart(this)).catch(() => {})
  }

  /**
   * Shows the stored answers anew, after a change in another tab or a return from the back/forward cache.
   *
   * @param {string | null} key the key that changed, null for any
   */
  reload(key) {
    if (key !== null && !key.startsWith(this.store.prefix)) return
    const changed = key?.slice(this.store.prefix.length)
    const attempt = this.attempts?.key
    this.attempts?.refresh()
    // The other tab submitted the quiz, or started over.
    if (changed && changed === attempt) for (const {restart} of this.behaviours) restart?.(this)
    for (const form of this.forms) {
      if (changed && ![this.keyOf(form), attempt].includes(changed)) continue
      if (changed) this.reset(form)
      this.show(form)
    }
    this.update()
  }
}

customElements.define("course-quiz", CourseQuiz)
