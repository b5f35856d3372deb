/** A quiz in a page: marks answers, says why, and keeps them. Whoever wants to know listens to `quiz-answered`. */

import {add, note, report, say} from "./quiz/feedback.js"
import {AnswerSheet} from "./quiz/sheet.js"
import {renew, sittingName} from "./learner/sitting.js"
import {put} from "./page/dom.js"
import {Store} from "./learner/store.js"
import {tally, tell} from "./quiz/tally.js"

/** @typedef {import("./quiz/kind.js").Kind} Kind */

const CONTROLS = "input:not([hidden]), select, textarea"

export class CourseQuiz extends AnswerSheet {
  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}")
    this.store = new Store(this.dataset.course ?? "", !("trial" in this.dataset))
    for (const type of ["submit", "input", "click", "keydown"]) this.addEventListener(type, this)
    for (const type of ["storage", "pageshow"]) addEventListener(type, this)
    const names = this.dataset.behaviours?.split(" ") ?? []
    // Where one of them does not come the quiz can be read, and is not played by other rules.
    const loaded = await Promise.allSettled(names.map(name => import(`./behaviours/${name}.js`)))
    if (loaded.some(each => each.status === "rejected")) return
    this.behaviours = loaded.flatMap(each => each.status === "fulfilled" ? [each.value] : [])
    await Promise.allSettled([...this.querySelectorAll("form")].map(form => this.start(form)))
    for (const each of this.behaviours) each.start?.(this)
    if (this.behaviours.length) for (const form of this.kinds.keys()) this.open(form)
    this.tell()
  }

  disconnectedCallback() {
    for (const type of ["storage", "pageshow"]) removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = event.target instanceof Element ? event.target : null, form = target?.closest("form")
    if (event.type === "submit" && form) {
      event.preventDefault()
      if (!this.behaviours.some(each => each.submit?.(this, form))) this.answer(form)
    } else if (event.type === "input" && form) this.change(form)
    else if (event.type === "click" && target?.closest(".course-quiz__foot button")) this.restart()
    // Enter that ends a word of an input method is no answer yet; some browsers tell it by the key code alone.
    else if (event instanceof KeyboardEvent && event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault()
    else if (event instanceof StorageEvent) this.reload(event.key)
    else if (event instanceof PageTransitionEvent && event.persisted) this.reload(null)
  }

  /**
   * A question becomes interactive when the module of its kind is here. Until then it can be read.
   *
   * @param {HTMLFormElement} form
   */
  async start(form) {
    /** @type {Kind} */
    const kind = await import(`./questions/${form.dataset.kind}.js`)
    kind.start?.(form)
    this.kinds.set(form, kind)
    form.dataset.ready = ""
    if (!this.behaviours.length) this.open(form)
  }

  /**
   * Lets the question be answered, and shows what was answered where it is not asked afresh.
   *
   * @param {HTMLFormElement} form
   */
  open(form) {
    const actions = form.querySelector(".course-question__actions")
    actions?.removeAttribute("hidden")
    actions?.querySelector("button")?.removeAttribute("disabled")
    // What was chosen before the scripts were here counts as chosen now.
    if (!this.store.get(this.name(form)) && this.kinds.get(form)?.response(form).length) this.change(form)
    else if (!("fresh" in this.dataset)) this.show(form)
  }

  /** @param {HTMLFormElement} form */
  show(form) {
    const {answer, holds} = this.stored(form), kind = this.kinds.get(form)
    this.clear(form)
    if (!answer) return
    if (!holds) return say(form, note(this.words.changed))
    kind?.restore(form, answer.response)
    // Its key has changed since: the rest of the course is to count it as it is counted here.
    if (answer.attempts && this.store.get(this.name(form))?.score !== answer.score) this.store.set(this.name(form), answer)
    // What was chosen and not yet handed in says nothing, nor does what is begun again.
    if (answer.attempts && !kind?.busy?.(form)) report(this, form, answer)
  }

  /** @param {HTMLFormElement} form */
  answer(form) {
    const response = this.kinds.get(form)?.response(form) ?? []
    if (!response.length) return this.refuse(form)
    if (this.behaviours.some(each => each.hold?.(this, form))) return
    const {answer: before, holds} = this.stored(form), attempts = (before && holds ? before.attempts : 0) + 1
    const answer = this.keep(form, response, attempts)
    report(this, form, answer)
    this.tell()
    this.announce(form, answer)
    const counts = tally(this)
    if (counts.answered === counts.all && !("fresh" in this.dataset)) add(form, note(put(counts.marked ? this.words.finished : this.words.completed, counts)))
  }

  /** @param {HTMLFormElement} form */
  change(form) {
    if (!this.behaviours.some(each => each.change?.(this, form))) this.draft(form)
  }

  /**
   * What is written is kept while it is written, where the kind wants that.
   *
   * @param {HTMLFormElement} form
   */
  draft(form) {
    const kind = this.kinds.get(form), {answer, holds} = this.stored(form), whole = kind?.response(form) ?? []
    const written = kind?.draft === true ? whole : kind?.draft?.(form)
    if (written?.length) this.keep(form, written, holds && whole.length ? answer?.attempts ?? 0 : 0)
    // What the learner deletes is not kept.
    else if (written) this.store.set(this.name(form), null)
    this.clear(form)
    if (written) this.tell()
  }

  /** @param {HTMLFormElement} form */
  refuse(form, text = this.kinds.get(form)?.empty?.(form) ?? this.words.empty) {
    say(form, note(text))
    const first = this.kinds.get(form)?.focus?.(form) ?? /** @type {HTMLElement | null} */ (form.querySelector(CONTROLS))
    first?.focus()
  }

  /** @param {HTMLFormElement} form */
  empty(form) {
    form.reset()
    this.kinds.get(form)?.restore(form, [])
  }

  /** @param {HTMLFormElement} form */
  clear(form) {
    delete form.dataset.result
    this.kinds.get(form)?.mark?.(form, [])
    say(form)
  }

  tell() {
    tell(this)
    for (const each of this.behaviours) each.tell?.(this)
  }

  restart() {
    // Also those that are not asked this time: they may be the next.
    for (const form of this.kinds.keys()) {
      this.store.set(this.name(form), null)
      this.empty(form)
      this.clear(form)
    }
    renew(this)
    for (const each of this.behaviours) each.restart?.(this)
    this.tell()
    const [first] = this.forms
    if (first) this.refuse(first, this.words.restarted)
  }

  /**
   * Another tab answered, or the page came back from the back/forward cache.
   *
   * @param {string | null} key the key that changed, null for any
   */
  reload(key) {
    const sitting = sittingName(this.key)
    // The other tab handed in, or started over.
    if (key === this.store.prefix + sitting) for (const each of this.behaviours) each.restart?.(this)
    for (const form of this.forms) {
      if (key !== null && ![this.name(form), sitting].includes(key.slice(this.store.prefix.length))) continue
      if (key) this.empty(form)
      this.show(form)
    }
    this.tell()
  }
}

customElements.define("course-quiz", CourseQuiz)
