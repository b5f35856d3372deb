/**
 * A part of a page that shows the learner's own records: progress, review, certificate and so on. Each is a module in
 * `pages/`.
 */

import {make} from "./dom/dom.js"
import {isUnloaded} from "./dom/unloaded.js"
import {Course} from "./learner/course.js"
import {recordKeys} from "./store/record_keys.js"
import {Store} from "./store/store.js"

/**
 * What a module in `pages/` exports.
 *
 * @typedef {object} PagePart
 * @property {(part: CoursePart, course: Course) => void | Promise<void>} show fills the part; called again when the
 *   records have changed in another tab
 * @property {boolean} [lasting] true: the browser is asked to keep the records, and the learner is warned if it may not
 *
 * @typedef {import("./element/kind.js").LogEntry} LogEntry
 * @typedef {(name: string) => Promise<import("./element/kind.js").Kind>} KindOf loads the module of a kind of question
 */

export class CoursePart extends HTMLElement {
  /** @type {Record<string, string>} */
  words = {}
  store = new Store("")

  /** Lets modules in `pages/` use the kinds of question. @type {KindOf} */
  kind = name => import(`./questions/${name}.js`)

  /** Lets modules in `pages/` make quizzes in the page interactive. */
  loadQuiz = () => import("./quiz.js")

  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}")
    /** @type {Promise<[Course, PagePart]>} */
    const loading = Promise.all([Course.load(), import(`./pages/${this.dataset.part}.js`)])
    await loading.then(
      ([course, part]) => this.begin(course, part),
      () => this.showNotice("failed")
    )
    this.dataset.ready = ""
  }

  /**
   * @param {Course} course
   * @param {PagePart} part
   */
  async begin(course, part) {
    this.store = course.store
    this.store.check()
    await this.fill(course, part)
    if (part.lasting && recordKeys(course.store).length)
      import("./learner/lasting.js")
        .then(({keep, warn}) => keep(course.store).then(() => warn(this, this.words, course.store)))
        .catch(() => {})
    // Refills run in order, so that the latest records are shown last.
    let queue = Promise.resolve()
    const refill = () => {
      queue = queue.then(() => (this.isConnected ? this.fill(course, part) : undefined))
    }
    addEventListener(
      "storage",
      ({key}) =>
        (key === null || key.startsWith(course.store.prefix)) && !this.contains(document.activeElement) && refill()
    )
    addEventListener("pageshow", event => event.persisted && refill())
  }

  /**
   * @param {Course} course
   * @param {PagePart} part
   */
  async fill(course, part) {
    try {
      await part.show(this, course)
    } catch (error) {
      if (isUnloaded(error)) return this.showNotice("failed")
      console.error(error)
      this.showNotice("broken")
    }
    if (!this.store.works) import("./learner/unsaved.js").then(({warn}) => warn()).catch(() => {})
  }

  /**
   * Replaces the content of the part by a notice. A part that has a content of its own, and no such word, keeps it.
   *
   * @param {string} name of the notice in the words
   */
  showNotice(name) {
    if (this.words[name]) this.replaceChildren(make("p", {class: "course-notice", role: "status"}, this.words[name]))
  }
}

customElements.define("course-part", CoursePart)
