/** What is kept here goes into a file: all of it, or for a trainer without the learner's own texts. */

import {download, make, put} from "../page/dom.js"
import {date} from "../learner/recall.js"

/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Course} course
 * @param {Words} words
 * @returns {[HTMLElement, () => void]} the section, and what tells it anew
 */
export function saving({store, index: {quizzes}}, words) {
  const count = make("p"), told = make("p", {role: "status"})
  /** @param {boolean} texts */
  const save = async texts => {
    const file = `${texts ? words.file : words.trainer_file}-${date(new Date())}.json`
    try {
      // What it takes is fetched when it is needed.
      const {pack} = await import("./archive.js")
      download(file, "application/json", JSON.stringify(pack(store, {texts, quizzes}), null, 1))
      told.textContent = put(words.saved, {file})
    } catch {
      told.textContent = words.failed ?? ""
    }
  }
  const whole = make("button", {type: "button", class: "md-button md-button--primary", click: () => save(true)}, words.save ?? "")
  const bare = make("button", {type: "button", class: "md-button", click: () => save(false)}, words.trainer ?? "")
  const form = make("div", {}, make("p", {}, whole), make("p", {}, words.trainer_what ?? ""), make("p", {}, bare))
  const tell = () => {
    const names = store.names().filter(name => name !== "language"), reads = names.filter(name => name.startsWith("@read/")).length
    const answers = names.filter(name => !name.startsWith("@")).length
    count.textContent = names.length ? put(words.counts, {answers, reads}) : words.nothing ?? ""
    form.hidden = !names.length
  }
  return [make("section", {}, make("h2", {}, words.save_title ?? ""), make("p", {}, words.save_what ?? ""), count, form, told), tell]
}
