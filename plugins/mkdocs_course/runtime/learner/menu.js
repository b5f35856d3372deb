/** Marks lessons in the page's menu as done or begun. */

import {make} from "../dom/dom.js"
import {Course, ROOT} from "./course.js"

export class Menu {
  /** @type {Map<string, HTMLAnchorElement[]> | undefined} */
  #links

  /** @param {Course} course */
  constructor(course) {
    this.course = course
  }

  /** @returns {Promise<Menu>} rejects where the index of the course cannot be had */
  static async load() {
    return new Menu(await Course.load())
  }

  /** Updates the marks that have changed. The space for a mark is reserved, so that the layout does not shift. */
  show() {
    const words = document.querySelector(/** @type {"meta"} */ ("meta[name=course]"))?.dataset ?? {}
    this.#links ??= addresses()
    for (const lesson of this.course.index.lessons) {
      const {done, begun} = this.course.lesson(lesson)
      const state = done ? "done" : begun ? "begun" : ""
      for (const link of this.#links.get(new URL(lesson.page, ROOT).href) ?? []) {
        if ((link.dataset.progress ?? "") === state) continue
        link.querySelector(".course-hidden")?.remove()
        link.dataset.progress = state
        if (state) link.append(make("span", {class: "course-hidden"}, ` (${words[state] ?? ""})`))
      }
    }
    import("./due_links.js").then(({showDue}) => showDue(this.course)).catch(() => {})
  }

  /** Finds the links anew, after instant navigation has replaced the page. */
  forgetLinks() {
    this.#links = undefined
  }
}

/** @returns {Map<string, HTMLAnchorElement[]>} the links of the page's menu by their target */
function addresses() {
  /** @type {Map<string, HTMLAnchorElement[]>} */
  const links = new Map()
  for (const link of document.querySelectorAll(/** @type {"a"} */ (".md-nav--primary a.md-nav__link, .lessons a"))) {
    const address = link.href.split("#")[0] ?? ""
    links.set(address, [...(links.get(address) ?? []), link])
  }
  return links
}
