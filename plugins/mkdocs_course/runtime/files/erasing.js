/** Erasing all or one lesson: asked once more in the page, and put back until the page is left. */

import {everything, write} from "./batch.js"
import {readName} from "../learner/course.js"
import {make, put} from "../page/dom.js"

/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../learner/course.js").Lesson} Lesson */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Lesson} lesson
 * @param {string} name of a record, also of one that was set aside
 * @returns {boolean} whether it belongs to the lesson
 */
export function belongs(lesson, name) {
  const bare = name.replace(/~+$/, ""), quiz = bare.replace(/^@(sitting|recall)\//, "").split("/")[0] ?? ""
  return bare === readName(lesson.page) || lesson.quizzes.includes(quiz) || lesson.again.some(each => `${each}+after` === quiz)
}

/**
 * @param {Course} course
 * @param {Words} words
 * @param {() => void} changed called when something was erased or put back
 * @returns {[HTMLElement, () => void]} the section, and what tells it anew
 */
export function erasing(course, words, changed) {
  const {store, index: {lessons}} = course
  const select = make("select"), told = make("p", {role: "status"}), undos = make("ul", {class: "course-backup__undos"})
  const what = () => select.selectedOptions[0]?.textContent ?? ""

  const ask = make("p", {id: "course-backup-sure"}), until = make("p", {id: "course-backup-until"}, words.until ?? "")
  const no = make("button", {type: "button", class: "md-button", click: () => close()}, words.stay ?? "")
  const yes = make("button", {type: "button", class: "md-button", click: () => erase()}, words.really ?? "")
  const sure = make("div", {class: "course-backup__sure", role: "group", "aria-labelledby": ask.id, "aria-describedby": until.id, hidden: true}, ask, until, no, yes)
  const open = make("button", {type: "button", class: "md-button", click: () => {
    ask.textContent = put(words.sure, {what: what()})
    sure.hidden = false
    told.textContent = ""
    no.focus()
  }}, words.erase ?? "")
  const close = () => {
    sure.hidden = true
    open.focus()
  }
  sure.addEventListener("keydown", event => event.key === "Escape" && close())
  select.addEventListener("change", () => { sure.hidden = true })

  function erase() {
    const lesson = lessons.find(each => each.page === select.value), name = what()
    const gone = new Map([...everything(store)].filter(([each]) => !lesson || belongs(lesson, each)))
    const done = write(store, new Map([...gone.keys()].map(name => [name, null])))
    sure.hidden = true
    const back = make("button", {type: "button", class: "md-button", click: () => undo(item, gone, name)}, put(words.undo, {what: name}))
    const item = make("li", {}, back)
    if (done) undos.append(item)
    told.textContent = done ? put(words.erased, {what: name}) : words.kept ?? ""
    changed()
    ;(done ? back : open).focus()
  }

  /**
   * @param {HTMLElement} item
   * @param {Map<string, string>} gone
   * @param {string} name
   */
  async function undo(item, gone, name) {
    // What it takes is fetched when it is needed.
    const done = await import("./intake.js").then(({restore}) => restore(store, gone), () => null)
    told.textContent = done === null ? words.failed ?? "" : put(done ? words.undone : words.full_undo, {what: name})
    changed()
    if (!done) return
    item.remove()
    select.focus()
  }

  // A page that comes back from the back/forward cache has been left.
  addEventListener("pagehide", () => undos.replaceChildren())

  const form = make("div", {}, make("label", {}, make("span", {}, words.what ?? ""), select), open, sure)
  const nothing = make("p", {}, words.nothing_left ?? "")
  const tell = () => {
    const kept = [...everything(store).keys()], some = lessons.filter(lesson => kept.some(name => belongs(lesson, name))), before = select.value
    const options = [make("option", {value: "*"}, words.everything ?? ""), ...some.map(({page, title}) => make("option", {value: page}, title))]
    select.replaceChildren(...options)
    if (some.some(lesson => lesson.page === before)) select.value = before
    else sure.hidden = true
    form.hidden = !kept.length
    nothing.hidden = kept.length > 0
  }
  const section = make("section", {}, make("h2", {}, words.erase_title ?? ""), make("p", {}, words.erase_what ?? ""), form, nothing, told, undos)
  return [section, tell]
}
