/** A quiz in a page: it scores answers, explains them, and stores them. Each answer dispatches `quiz-answered`. */

import {loadStyles} from "./dom/stylesheet.js"
import {saveDraft} from "./element/draft.js"
import {isAnswered, stop} from "./element/early.js"
import {paragraph, setFeedback} from "./element/feedback.js"
import {begin, end, settle, updateView} from "./element/one.js"
import {prepare} from "./element/prepare.js"
import {AnswerSheet} from "./element/sheet.js"
import {enable} from "./element/waiting.js"
import {Store} from "./store/store.js"

export class CourseQuiz extends AnswerSheet {
  /** What follows an answer, once it has loaded. @type {typeof import("./element/answered.js") | undefined} */
  answered
  begun = false
  /** Whether something has not come that the quiz needs. The next use tries it again. */
  missing = false

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}")
    if (this.begun) this.begin()
    else this.early.until(() => this.begin())
  }

  /** Makes the questions interactive. */
  async begin() {
    this.begun = true
    stop(this.early)
    this.current = this.early.current
    this.store = new Store(this.dataset.course ?? "", !("trial" in this.dataset))
    this.attempts = null
    this.store.check()
    begin(this)
    for (const type of ["submit", "input", "click", "keydown", "focusin", "beforematch"])
      this.addEventListener(type, this)
    for (const type of ["storage", "pageshow"]) addEventListener(type, this)
    if (this.current) this.load().catch(() => {})
    await prepare(this)
  }

  /** @returns {Promise<import("./element/behaviour.js").Behaviour[]>} */
  loadBehaviours() {
    return Promise.all(this.dataset.behaviours?.split(" ").map(name => import(`./behaviours/${name}.js`)) ?? [])
  }

  /**
   * Loads what the kind of a question needs.
   *
   * @param {HTMLFormElement} form
   * @returns {Promise<[import("./element/kind.js").Kind, ...unknown[]]>}
   */
  loadKind({dataset: {kind, scripted}}) {
    return Promise.all([
      import(`./questions/${kind}.js`),
      ...(scripted?.match(/\S+/g) ?? []).map(sheet => loadStyles(sheet, import.meta.url))
    ])
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
    if (form && !this.kinds.has(form)) {
      this.early.note(form, event.type)
      if (this.missing) prepare(this)
    }
    if (event.type === "submit" && form) {
      event.preventDefault()
      if (this.kinds.has(form)) this.press(form)
    } else if (event.type === "input" && form) this.change(form)
    else if (event.type === "click" && target?.closest(".course-quiz__foot")) this.restart()
    // Enter may end a composition in an input method; in some browsers only the key code shows that.
    else if (event instanceof KeyboardEvent && event.key === "Enter" && (event.isComposing || event.keyCode === 229))
      event.preventDefault()
    // A search or a link has found a hidden question, or the width has changed.
    else if (event.type === "beforematch" || event.type === "change") this.update()
    else if (event instanceof StorageEvent) this.reload(event.key)
    else if (event instanceof PageTransitionEvent && event.persisted) this.reload(null)
  }

  /** Enables the button, and shows the stored answer except in a review. @param {HTMLFormElement} form */
  enable(form) {
    enable(form)
    if (isAnswered(this, form)) this.change(form)
    else if (!("fresh" in this.dataset)) this.show(form)
    if (this.early.pressed.delete(form)) this.press(form)
    this.forget(form)
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

  /** Does what the button says. @param {HTMLFormElement} form */
  press(form) {
    if (!this.answered?.press(this, form) && !this.behaviours.some(({submit}) => submit?.(this, form)))
      this.submit(form)
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
    if (!this.behaviours.some(({change}) => change?.(this, form))) saveDraft(this, form)
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
