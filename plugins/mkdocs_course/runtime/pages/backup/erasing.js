/** Erases all records or those of a lesson, after a confirmation. It can be undone until the page is left. */

import {interpolate, make} from "../../dom/dom.js"
import {everything, write} from "../../store/batch.js"
import {POSTTEST, quizKey} from "../../store/keys.js"
import {subject, withoutAside} from "../../store/subject.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../learner/course.js").Lesson} Lesson */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Lesson} lesson
 * @param {string} key of a record, or of one that was set aside
 * @param {import("../../store/answers.js").Quizzes} [quizzes]
 * @returns {boolean} whether the record belongs to the lesson; what a plan led to belongs to the one that asks for it
 */
export function belongs(lesson, key, quizzes = {}) {
  const about = subject(withoutAside(key))
  if (!about) return false
  if (["read", "place", "note"].includes(about.sort)) return about.page === lesson.page
  const {page, later} = quizzes[about.quiz] ?? {}
  if ((about.occasion ? later?.[about.occasion] : page) === lesson.page) return true
  return [...lesson.quizzes, ...lesson.again.map(id => quizKey(id, POSTTEST))].includes(
    quizKey(about.quiz, about.occasion)
  )
}

/**
 * @param {Course} course
 * @param {Words} words
 * @param {() => void} changed called when records were erased or restored
 * @returns {[HTMLElement, () => void]} the section, and what updates it when records have changed
 */
export function erasing(course, words, changed) {
  const {
    store,
    index: {lessons, quizzes}
  } = course
  const select = make("select")
  const status = make("p", {role: "status"})
  const undos = make("ul", {class: "course-backup__undos"})
  const what = () => select.selectedOptions[0]?.textContent ?? ""

  const ask = make("p", {id: "course-backup-sure"})
  const until = make("p", {id: "course-backup-until"}, words.until ?? "")
  const no = make("button", {type: "button", class: "md-button", click: () => close()}, words.stay ?? "")
  const yes = make("button", {type: "button", class: "md-button", click: () => erase()}, words.really ?? "")
  const sure = make(
    "div",
    {
      class: "course-backup__sure",
      role: "group",
      "aria-labelledby": ask.id,
      "aria-describedby": until.id,
      hidden: true
    },
    ask,
    until,
    no,
    yes
  )
  const open = make(
    "button",
    {
      type: "button",
      class: "md-button",
      click: () => {
        ask.textContent = interpolate(words.sure, {what: what()})
        sure.hidden = false
        status.textContent = ""
        no.focus()
      }
    },
    words.erase ?? ""
  )
  const close = () => {
    sure.hidden = true
    open.focus()
  }
  sure.addEventListener("keydown", event => event.key === "Escape" && close())
  select.addEventListener("change", () => {
    sure.hidden = true
  })

  function erase() {
    const lesson = lessons.find(({page}) => page === select.value)
    const name = what()
    const gone = new Map([...everything(store)].filter(([key]) => !lesson || belongs(lesson, key, quizzes)))
    const done = write(store, new Map([...gone.keys()].map(key => [key, null])))
    sure.hidden = true
    const back = make(
      "button",
      {type: "button", class: "md-button", click: () => undo(item, gone, name)},
      interpolate(words.undo, {what: name})
    )
    const item = make("li", {}, back)
    if (done) undos.append(item)
    status.textContent = done ? interpolate(words.erased, {what: name}) : (words.kept ?? "")
    changed()
    ;(done ? back : open).focus()
  }

  /**
   * Writes erased records back, and says whether that was possible.
   *
   * @param {HTMLElement} item of the list of what can be undone; removed if it was possible
   * @param {Map<string, string>} gone the erased records, JSON by key
   * @param {string} name of what was erased, for the message
   */
  async function undo(item, gone, name) {
    // Loaded on demand.
    const done = await import("../../store/intake.js").then(
      ({restore}) => restore(course, gone),
      () => null
    )
    status.textContent =
      done === null ? (words.failed ?? "") : interpolate(done ? words.undone : words.full_undo, {what: name})
    changed()
    if (!done) return
    item.remove()
    select.focus()
  }

  // A page from the back/forward cache has been left, so undo is over.
  addEventListener("pagehide", () => undos.replaceChildren())

  const form = make("div", {}, make("label", {}, make("span", {}, words.what ?? ""), select), open, sure)
  const nothing = make("p", {}, words.nothing_left ?? "")
  const update = () => {
    const kept = [...everything(store).keys()]
    const some = lessons.filter(lesson => kept.some(name => belongs(lesson, name, quizzes)))
    const before = select.value
    const options = [
      make("option", {value: "*"}, words.everything ?? ""),
      ...some.map(({page, title}) => make("option", {value: page}, title))
    ]
    select.replaceChildren(...options)
    if (some.some(lesson => lesson.page === before)) select.value = before
    else sure.hidden = true
    form.hidden = !kept.length
    nothing.hidden = kept.length > 0
  }
  const section = make(
    "section",
    {},
    make("h2", {}, words.erase_title ?? ""),
    make("p", {}, words.erase_what ?? ""),
    form,
    nothing,
    status,
    undos
  )
  return [section, update]
}
