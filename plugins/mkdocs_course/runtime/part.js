/** A part of a page that is made of what the learner has done: progress, review, certificate. Each is a module in `parts/`. */

import {Course} from "./learner/course.js"
import {make} from "./page/dom.js"

/**
 * What a module in `parts/` exports. It fills the part, and fills it anew when what is stored has changed elsewhere.
 *
 * @typedef {object} Part
 * @property {(part: CoursePart, course: Course) => void | Promise<void>} show
 */

export class CoursePart extends HTMLElement {
  /** @type {Record<string, string>} */
  words = {}

  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? "{}")
    try {
      /** @type {[Course, Part]} */
      const [course, part] = await Promise.all([Course.load(), import(`./parts/${this.dataset.part}.js`)])
      await part.show(this, course)
      // One after the other, so that what is shown last is what was stored last.
      let turn = Promise.resolve()
      const again = () => { turn = turn.then(() => this.isConnected ? part.show(this, course) : undefined).catch(() => {}) }
      addEventListener("storage", event => event.key?.startsWith(course.store.prefix) && !this.contains(document.activeElement) && again())
      addEventListener("pageshow", event => event.persisted && again())
      if (!course.store.works) this.prepend(make("p", {class: "course-notice", role: "status"}, this.words.unsaved ?? ""))
    } catch {
      this.replaceChildren(make("p", {class: "course-notice", role: "status"}, this.words.failed ?? ""))
    }
    this.toggleAttribute("data-ready", true)
  }
}

customElements.define("course-part", CoursePart)
