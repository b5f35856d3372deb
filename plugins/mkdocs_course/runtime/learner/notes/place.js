/** The place of a note after its heading: the note, and the field in which it is written. */

import {make, query} from "../../dom/dom.js"
import {textLanguage} from "../../dom/language.js"
import {noteKey} from "../../store/keys.js"
import {cleanTitle, isNote, LONGEST_NOTE} from "../../store/records/note.js"
import {unfolding} from "./fold.js"

/** @typedef {import("../../store/store.js").Store} Store */

export class NotePlace {
  /** The field and its buttons, made at the first use. @type {HTMLElement | null} */
  #form = null

  /**
   * @param {Store} store
   * @param {string} page address of the lesson
   * @param {HTMLElement} element with the class `course-note`
   * @param {Record<string, string>} words
   */
  constructor(store, page, element, words) {
    this.store = store
    this.element = element
    this.words = words
    this.key = noteKey(page, element.dataset.heading ?? "")
    this.text = make("div", {class: "course-note__text"})
    this.status = make("p", {class: "course-note__status", role: "status"})
    element.append(this.text, this.status)
  }

  get button() {
    return this.element.querySelector(/** @type {"button"} */ (".course-note__open"))
  }

  /** The stored note, “” where there is none. @returns {string} */
  get note() {
    return this.store.get(this.key, isNote)?.text ?? ""
  }

  /** Shows the stored note, unless it is being written. */
  show() {
    if (this.element.hasAttribute("data-open")) return
    const {note} = this
    this.element.toggleAttribute("data-written", note !== "")
    const text = make("p", {lang: textLanguage(note)}, note)
    this.text.replaceChildren(...(note ? [text, unfolding(text, this.words.more ?? "")] : []))
  }

  toggle() {
    if (this.element.hasAttribute("data-open")) this.close()
    else this.open()
  }

  open() {
    this.#form ??= this.makeForm()
    const field = query(this.#form, "textarea")
    Object.assign(field, {value: this.note})
    this.say(this.words.kept)
    this.element.toggleAttribute("data-open", true)
    this.button?.setAttribute("aria-expanded", "true")
    field.focus()
  }

  /** Closes the field, and gives the focus back to the button. */
  close() {
    this.element.removeAttribute("data-open")
    this.button?.setAttribute("aria-expanded", "false")
    this.show()
    if (this.store.works) this.say()
    this.button?.focus()
  }

  makeForm() {
    const {words} = this
    const field = make("textarea", {rows: "3", maxlength: `${LONGEST_NOTE}`, input: () => this.keep(field.value)})
    const form = make(
      "div",
      {class: "course-note__form"},
      make("label", {}, make("span", {}, words.label ?? ""), field),
      make("button", {type: "button", class: "md-button", click: () => this.close()}, words.done ?? ""),
      make("button", {type: "button", class: "md-button", click: () => this.remove()}, words.remove ?? "")
    )
    form.addEventListener("keydown", event => event.key === "Escape" && this.close())
    this.text.before(form)
    return form
  }

  /** Stores the note; an empty one is erased. @param {string} written */
  keep(written) {
    const text = written.slice(0, LONGEST_NOTE)
    const title = cleanTitle(this.element.dataset.title ?? "")
    const record = text.trim() ? {text, title, at: new Date().toISOString()} : null
    if (record || this.note) this.store.set(this.key, record, isNote)
    this.say(this.store.works ? this.words.kept : this.words.unsaved)
  }

  /** Erases the note, which can be undone until the page is left. */
  remove() {
    const before = this.store.get(this.key, isNote)
    if (before) this.store.set(this.key, null, isNote)
    this.close()
    if (!before) return
    const undo = () => {
      this.store.set(this.key, before, isNote)
      this.show()
      this.say()
      this.button?.focus()
    }
    const back = make("button", {type: "button", class: "md-button", click: undo}, this.words.undo ?? "")
    this.say(this.words.removed, back)
    back.focus()
  }

  /**
   * @param {string} [text]
   * @param {Node[]} more
   */
  say(text = "", ...more) {
    if (this.status.textContent !== text || more.length) this.status.replaceChildren(text, ...more)
  }
}
