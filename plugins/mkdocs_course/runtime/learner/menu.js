/** Marks lessons in the page's menu as done or begun. */

import {make} from "../dom/dom.js"
import {pause} from "../dom/pause.js"
import {loadStyles} from "../dom/stylesheet.js"
import {Course, ROOT} from "./course.js"
import {scheduleOf, selectToday} from "./due.js"

export class Menu {
  /** @type {Map<string, HTMLAnchorElement[]> | undefined} */
  #links

  /** What has been answered, with the day on which it is due, by quiz. @type {Map<string, import("./due.js").Due[]>} */
  answered = new Map()

  /** @param {Course} course */
  constructor(course) {
    this.course = course
  }

  /** @returns {Promise<Menu>} rejects where the index of the course cannot be had */
  static async load() {
    return new Menu(await Course.load())
  }

  /**
   * Updates the marks that have changed. The space for a mark is reserved, so that the layout does not shift.
   *
   * @param {Set<string>} [changed] quizzes by id, and lessons by page, of which records have changed; by default all
   */
  async show(changed) {
    const {lessons, parts, quizzes} = this.course.index
    loadStyles("./menu.css", import.meta.url)
    const isChanged = (/** @type {string} */ name) => !changed || changed.has(name)
    for (const lesson of lessons.filter(({page, quizzes, again}) => [page, ...quizzes, ...again].some(isChanged))) {
      this.#mark(lesson)
      await pause()
    }
    if (!parts.review) return
    for (const quiz of Object.keys(quizzes).filter(isChanged)) {
      this.answered.set(quiz, scheduleOf(this.course, quiz))
      await pause()
    }
    const {count} = selectToday([...this.answered.values()].flat(), new Date())
    const {href} = new URL(parts.review, ROOT)
    const {showDue} = await import("./due_links.js")
    showDue(this.course, count, this.#linksTo(href))
  }

  /** @param {import("./course.js").Lesson} lesson */
  #mark(lesson) {
    const words = document.querySelector(/** @type {"meta"} */ ("meta[name=course]"))?.dataset ?? {}
    const {done, begun} = this.course.lesson(lesson)
    const state = done ? "done" : begun ? "begun" : ""
    for (const link of this.#linksTo(new URL(lesson.page, ROOT).href)) {
      if ((link.dataset.progress ?? "") === state) continue
      link.querySelector(".course-hidden")?.remove()
      link.dataset.progress = state
      if (state) link.append(make("span", {class: "course-hidden"}, ` (${words[state] ?? ""})`))
    }
  }

  /** @param {string} address */
  #linksTo(address) {
    this.#links ??= linksByAddress()
    return this.#links.get(address) ?? []
  }

  /** Finds the links anew, after instant navigation has replaced the page. */
  forgetLinks() {
    this.#links = undefined
  }
}

/** @returns {Map<string, HTMLAnchorElement[]>} the links of the page's menu by address, without the hash */
function linksByAddress() {
  /** @type {Map<string, HTMLAnchorElement[]>} */
  const links = new Map()
  for (const link of document.querySelectorAll(/** @type {"a"} */ (".md-nav--primary a.md-nav__link, .lessons a"))) {
    const address = link.href.split("#")[0] ?? ""
    const others = links.get(address)
    if (others) others.push(link)
    else links.set(address, [link])
  }
  return links
}
