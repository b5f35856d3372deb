/** A quiz in a page: it scores answers, explains them, and stores them. Each answer dispatches `quiz-answered`. */

import {EarlyResponses} from "./element/early.js"
import {paragraph, setFeedback} from "./element/feedback.js"
import {begin, end, settle, showAll, updateView} from "./element/one.js"
import {AnswerSheet} from "./element/sheet.js"
import {Store} from "./store/store.js"

/** @typedef {import("./element/kind.js").Kind} Kind */

const CONTROLS = "input:not([hidden]), select, textarea"

export class CourseQuiz extends AnswerSheet {
  early = new EarlyResponses()
  /** What follows an answer, once it has loaded. @type {typeof import("./element/answered.js") | undefined} */
  answered

  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}")
    this.store = new Store(this.dataset.course ?? "", !("trial" in this.dataset))
    this.attempts = null
    this.store.check()
    begin(this)
    for (const type of ["submit", "input", "click", "keydown", "focusin", "beforematch"])
      this.addEventListener(type, this)
    for (const type of ["storage", "pageshow"]) addEventListener(type, this)
    const names = this.dataset.behaviours?.split(" ") ?? []
    try {
      this.behaviours = await Promise.all(names.map(name => import(`./behaviours/${name}.js`)))
    } catch {
      // Without all its behaviours the quiz can be read, but not be answered by other rules.
      return showAll(this)
    }
    await Promise.all([...this.querySelectorAll("form")].map(form => this.start(form).catch(() => showAll(this))))
    for (const {start} of this.behaviours) start?.(this)
    if (this.behaviours.length) for (const form of this.kinds.keys()) this.enable(form)
    this.whole = true
    this.update()
  }

  disconnectedCallback() {
    end(this)
    for (const type of ["storage", "pageshow"]) removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = event.target instanceof Element ? event.target : null
    const form = target?.closest("form")
    if (form && event.type !== "keydown") this.current = form
    // So that the first answer does not wait.
    if (form && !this.answered) this.load().catch(() => {})
    if (event.type === "input" && form && !this.kinds.has(form)) this.early.note(form)
    if (event.type === "submit" && form) {
      event.preventDefault()
      if (!this.answered?.press(this, form) && !this.behaviours.some(({submit}) => submit?.(this, form)))
        this.submit(form)
    } else if (event.type === "input" && form) this.change(form)
    else if (event.type === "click" && target?.closest(".course-quiz__foot button")) this.restart()
    // Enter may end a composition in an input method; in some browsers only the key code shows that.
    else if (event instanceof KeyboardEvent && event.key === "Enter" && (event.isComposing || event.keyCode === 229))
      event.preventDefault()
    // A search or a link has found a hidden question, or the width has changed.
    else if (event.type === "beforematch" || event.type === "change") this.update()
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
    // Before the controls are made, so that they are never seen without the stored answer.
    if (this.store.get(this.keyOf(form))) await this.load()
    this.early.look(form)
    if (kind.start) await kind.start(form, (await import("./element/question.js")).question(this, form))
    this.kinds.set(form, kind)
    form.dataset.ready = ""
    if (!this.behaviours.length) this.enable(form)
  }

  /** Enables the button, and shows the stored answer except in a review. @param {HTMLFormElement} form */
  enable(form) {
    const actions = form.querySelector(".course-question__actions")
    actions?.removeAttribute("hidden")
    actions?.querySelector("button")?.removeAttribute("disabled")
    if (this.early.has(this, form)) this.change(form)
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
    if (answer.attempts && !kind?.unfinished?.(form)) this.explain(form, answer)
  }

  /** Loads all that follows an answer. */
  async load() {
    this.answered ??= await import("./element/answered.js")
  }

  /** Shows the verdict. @param {HTMLFormElement} form @param {import("./element/kind.js").Answer} answer */
  explain(form, answer) {
    if (this.answered) this.answered.showFeedback(this, form, answer)
    else this.reload(null)
  }

  /** Scores and stores the response, and shows the feedback. @param {HTMLFormElement} form */
  submit(form) {
    const response = this.kinds.get(form)?.response(form) ?? []
    if (!response.length) return this.prompt(form)
    if (this.behaviours.some(({blocks}) => blocks?.(this, form))) return
    if (this.answered) return this.answered.check(this, form, response)
    // It is kept before the verdict has loaded: the page may be left. What is changed meanwhile has no verdict.
    const answer = this.attemptOnce(form, response)
    const same = () => !form.dataset.result && `${this.kinds.get(form)?.response(form)}` === `${response}`
    const show = () => same() && this.answered?.check(this, form, response, answer)
    this.load().then(show, () => setFeedback(form, paragraph(this.words.unloaded)))
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

  /** Shows a message, by default that nothing is answered. @param {HTMLFormElement} form @param {string} [text] */
  prompt(form, text = this.kinds.get(form)?.emptyMessage?.(form) ?? this.words.empty) {
    setFeedback(form, paragraph(text))
    this.focusControl(form)
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

  /** @param {HTMLFormElement} form */
  clearFeedback(form) {
    delete form.dataset.result
    this.kinds.get(form)?.mark?.(form, [])
    setFeedback(form)
    this.answered?.setStep(this, form, "check")
    this.answered?.nameMarks(this, form)
    settle(form)
  }

  /** Updates the score and the behaviours. */
  update() {
    // Preloaded with the button, so that a click does not wait for it.
    if (this.answered?.showScore(this)) import("./element/restart.js").catch(() => {})
    updateView(this)
    this.answered?.updateSteps(this)
    for (const {update} of this.behaviours) update?.(this)
    if (!this.store.works) import("./learner/unsaved.js").then(({warn}) => warn()).catch(() => {})
  }

  /** Shows the stored answers anew. @param {string | null} key the key that changed, null for any */
  reload(key) {
    const loading = Promise.all([import("./element/reload.js"), this.load()])
    loading.then(([{reload}]) => reload(this, key)).catch(() => {})
  }

  /** Erases all answers and begins a new attempt. */
  restart() {
    import("./element/restart.js").then(({restart}) => restart(this)).catch(() => {})
  }
}

customElements.define("course-quiz", CourseQuiz)
