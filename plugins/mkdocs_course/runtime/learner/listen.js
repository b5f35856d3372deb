/** Reads a lesson aloud with a voice of the device. Loaded when the learner wants to listen. */

import {article} from "../dom/article.js"
import {make, query} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"
import {svgElement} from "../dom/svg.js"
import {isInView, mark, scrollTo} from "./listen/mark.js"
import {reading} from "./listen/reading.js"
import {localVoice} from "./voices.js"

/** @typedef {import("./listen/reading.js").Sentence} Sentence */

const RATES = [0.75, 1, 1.25, 1.5]
const SHAPES = {
  play: "M8 5l11 7-11 7z",
  pause: "M7 5h3v14H7zm7 0h3v14h-3z",
  next: "M6 5l9 7-9 7zm10 0h2.5v14H16z",
  stop: "M6 6h12v12H6z"
}

/** Stays for the next lesson. */
let rate = 1

/** @type {Player | null} */
let playing = null

/** Starts to read the lesson aloud. @param {HTMLElement} element `.course-listen`, where the controls are put */
export async function listen(element) {
  await loadStyles("./listen.css", import.meta.url)
  playing?.stop()
  playing = new Player(element)
  playing.start()
}

addEventListener("pagehide", () => playing?.stop())

/** The theme's pages, where it replaces them without loading. */
const {document$} = /** @type {any} */ (window)
document$?.subscribe(() => {
  if (playing && !playing.element.isConnected) playing.stop()
})

class Player {
  /** Its number changes whenever what is said is not to go on. */
  turn = 0
  at = 0
  /** Whether the page is scrolled to what is read: not while the learner looks elsewhere. */
  follows = true

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element
    this.words = JSON.parse(element.dataset.words ?? "{}")
    this.opener = query(element, ".course-listen__open")
    this.language = document.documentElement.lang
    /** @type {Sentence[]} */
    this.sentences = reading(article(), this.language)
    this.toggle = this.button("pause", () => (this.toggle.dataset.does === "pause" ? this.pause() : this.go(0, true)))
    this.bar = this.makeBar()
  }

  makeBar() {
    const {words} = this
    const percent = new Intl.NumberFormat(this.language, {maximumFractionDigits: 2})
    const select = make(
      "select",
      {"aria-label": words.rate ?? "", change: () => this.setRate(Number(select.value))},
      ...RATES.map(value => make("option", {value: `${value}`, selected: value === rate}, `${percent.format(value)}×`))
    )
    return make(
      "div",
      {class: "course-listen__bar", role: "group", "aria-label": words.player ?? ""},
      this.toggle,
      this.button("next", () => this.go(1, true)),
      select,
      this.button("stop", () => this.stop(true)),
      make("p", {class: "course-listen__said", role: "status"})
    )
  }

  /**
   * @param {keyof typeof SHAPES} does
   * @param {() => void} click
   */
  button(does, click) {
    const button = make("button", {type: "button", class: "course-listen__button", click})
    this.setShape(button, does)
    return button
  }

  /**
   * @param {HTMLElement} button
   * @param {keyof typeof SHAPES} does
   */
  setShape(button, does) {
    const shape = svgElement("svg", {viewBox: "0 0 24 24", "aria-hidden": "true"})
    shape.append(svgElement("path", {d: SHAPES[does]}))
    button.replaceChildren(shape)
    button.setAttribute("aria-label", this.words[does] ?? "")
    button.dataset.does = does
  }

  start() {
    this.element.append(this.bar)
    // Below the header, which stays in view, however high it is.
    const header = document.querySelector(/** @type {"header"} */ (".md-header"))
    this.element.style.setProperty("--course-listen-top", `${header?.offsetHeight ?? 0}px`)
    this.setOpen(true)
    for (const type of ["wheel", "touchmove"]) addEventListener(type, this, {passive: true})
    this.toggle.focus({preventScroll: true})
    this.speak()
  }

  /**
   * Says in the player, and in the document for what makes room for it, whether the player is open.
   *
   * @param {boolean} isOpen
   */
  setOpen(isOpen) {
    this.element.toggleAttribute("data-open", isOpen)
    document.documentElement.toggleAttribute("data-listening", isOpen)
  }

  /** The learner scrolls: the page stays where they go. */
  handleEvent() {
    this.follows = false
  }

  /** Reads the current sentence, and then the next ones. */
  speak() {
    const sentence = this.sentences[this.at]
    // Looked for each time: a voice may be removed, and one that is not on the device must never be used.
    const voice = localVoice(this.language)
    if (!sentence) return this.stop(true)
    if (!voice) return this.fail()
    const turn = this.hush()
    const utterance = new SpeechSynthesisUtterance(sentence.text)
    Object.assign(utterance, {voice, lang: voice.lang, rate})
    utterance.onend = () => turn === this.turn && this.go(1)
    utterance.onerror = () => turn === this.turn && this.fail()
    this.setShape(this.toggle, "pause")
    query(this.bar, "p").textContent = ""
    this.show(sentence)
    speechSynthesis.speak(utterance)
  }

  /** @param {Sentence} sentence */
  show(sentence) {
    mark(sentence)
    const top = this.bar.getBoundingClientRect().bottom
    const seen = isInView(sentence, top)
    this.follows ||= seen
    if (this.follows && !seen) scrollTo(sentence, top)
  }

  /** Stops the voice without an end of the sentence. @returns {number} the turn that begins */
  hush() {
    this.turn++
    speechSynthesis.cancel()
    return this.turn
  }

  /** Pausing is stopping: on some devices a paused voice never goes on. The sentence is read again. */
  pause() {
    this.hush()
    this.setShape(this.toggle, "play")
  }

  /**
   * @param {number} steps to the sentence that is read now
   * @param {boolean} [asked] the learner asks for it: the page comes along, wherever they have scrolled
   */
  go(steps, asked = false) {
    this.at += steps
    this.follows ||= asked
    this.speak()
  }

  /** @param {number} value */
  setRate(value) {
    rate = value
    if (this.toggle.dataset.does === "pause") this.speak()
  }

  fail() {
    this.pause()
    query(this.bar, "p").textContent = this.words.failed ?? ""
  }

  /** @param {boolean} [focuses] whether the focus goes back to the button */
  stop(focuses = false) {
    this.hush()
    mark()
    for (const type of ["wheel", "touchmove"]) removeEventListener(type, this)
    this.setOpen(false)
    this.bar.remove()
    playing = null
    if (focuses) this.opener.focus({preventScroll: true})
  }
}
