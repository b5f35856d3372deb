/**
 * A quiz before its scripts have loaded. They load when it is used, and where it must have them to be answered, when it
 * comes near. Nothing that is pressed, chosen or written meanwhile is lost, also where the page is left before.
 */

import {FOLLOW_UP, keysAfter, prefix, quizKey} from "../store/prefix.js"
import {ALL_QUESTIONS, hideOthers, NARROW} from "./narrow.js"

/** What shows that a quiz is used, or that a search in the page has found a question. */
export const USES = ["pointerdown", "focusin", "input", "submit", "beforematch"]

/** @type {WeakMap<HTMLElement, Waiting>} */
const all = new WeakMap()

/** Begins to load the quizzes that are nearly in view, a screen before they are. */
export const observer = new IntersectionObserver(
  entries => {
    for (const {isIntersecting, target} of entries)
      if (isIntersecting) waiting(/** @type {HTMLElement} */ (target)).use()
  },
  {rootMargin: "100% 0px"}
)

/** @param {HTMLElement} quiz @returns {Waiting} */
export const waiting = quiz => all.get(quiz) ?? new Waiting(quiz)

/** @param {HTMLFormElement} form */
export const controls = form => [
  .../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input, select, textarea"))
]

export class Waiting {
  /** The questions whose button was pressed. @type {Set<HTMLFormElement>} */
  pressed = new Set()
  /** The questions in which something has been changed. @type {Set<HTMLFormElement>} */
  changed = new Set()
  /** The question that was used last. @type {HTMLFormElement | undefined} */
  current
  /** Whether it is used, or near. */
  used = false
  /** Loads the quiz. */
  load = () => {}
  /** How the names of its answers begin in the storage, “” where nothing is stored. */
  start = ""

  /** @param {HTMLElement} quiz */
  constructor(quiz) {
    all.set(quiz, this)
    this.quiz = quiz
    const {behaviours, course = "", occasion, quiz: id = "", trial} = quiz.dataset
    const forms = [...quiz.querySelectorAll("form")]
    const keys = keysAfter(prefix(course))
    const start = `${quizKey(id, occasion)}/`
    // Of a trial nothing is stored.
    if (trial === undefined) this.start = prefix(course) + start
    quiz.toggleAttribute("data-all", keys.includes(ALL_QUESTIONS))
    hideOthers(quiz, forms)
    for (const type of USES) quiz.addEventListener(type, this)
    NARROW.addEventListener("change", this)
    // Another tab may have answered it.
    addEventListener("storage", this)
    // Where nothing was planned, the page itself says so.
    const planned = occasion !== FOLLOW_UP || keys.some(key => key.startsWith(`${id}/`))
    // Until its scripts are there, what they bring has its place.
    quiz.toggleAttribute("data-waiting", planned)
    // Before the controls are made, so that they are never seen without the stored answers.
    if (quiz.closest("course-part") || (this.start && keys.some(key => key.startsWith(start)))) this.use()
    else {
      const simple = forms.filter(({dataset}) => !behaviours && !("scripted" in dataset))
      for (const form of simple) enable(form)
      if (planned && (forms.length > 1 || !simple.length)) observer.observe(quiz)
    }
  }

  /** @param {Event} event */
  handleEvent(event) {
    const form = event.target instanceof Element ? event.target.closest("form") : null
    if (event.type === "submit") event.preventDefault()
    if (form) this.note(form, event.type)
    this.use()
  }

  /** Notes what is done in a question that cannot do it yet. @param {HTMLFormElement} form @param {string} type */
  note(form, type) {
    this.current = form
    // The page may be left before; then `kept.js` brings it back.
    if ({input: this.changed, submit: this.pressed}[type]?.add(form) && this.start)
      try {
        const states = controls(form).map(({value, checked}) => [value, checked])
        const {digest, question} = form.dataset
        const kept = {digest, pressed: this.pressed.has(form), states, at: Date.now()}
        localStorage[`${this.start}${question}~~`] = JSON.stringify(kept)
      } catch {
        // Without storage it stays as long as the page.
      }
  }

  /** Calls what loads the quiz, now if it is used already, and at every use until then. @param {() => void} load */
  until(load) {
    this.load = load
    if (this.used) load()
  }

  use() {
    this.used = true
    this.load()
  }
}

/**
 * Shows the button of a question, and lets it be pressed.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} [ready] false: takes both back
 */
export function enable(form, ready = true) {
  form.toggleAttribute("data-ready", ready)
  const actions = form.querySelector(".course-question__actions")
  actions?.toggleAttribute("hidden", !ready)
  actions?.querySelector("button")?.toggleAttribute("disabled", !ready)
}

/**
 * Lets a question be read that cannot be answered, and says so where its button has been pressed.
 *
 * @param {HTMLElement} quiz
 * @param {HTMLFormElement} form
 */
export function giveUp(quiz, form) {
  const words = JSON.parse(quiz.dataset.words ?? "{}")
  if (waiting(quiz).pressed.delete(form)) form.querySelector(".course-feedback")?.replaceChildren(words.unloaded)
  enable(form, false)
  delete quiz.dataset.waiting
  form.hidden = false
}
