/** What is kept here goes into a file: all of it, or for a trainer without the learner's own texts. */

import {pack} from "./archive.js"
import {download, make, put} from "./dom.js"
import {date} from "./recall.js"
import {sort} from "./records.js"

/** @typedef {import("./course.js").Course} Course */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Course} course
 * @param {Words} words
 * @returns {[HTMLElement, () => void]} the section, and what tells it anew
 */
export function saving({store, index: {quizzes}}, words) {
  const count = make("p"), told = make("p", {role: "status"})
  /** @param {boolean} texts */
  const save = texts => {
    const file = `${texts ? words.file : words.trainer_file}-${date(new Date())}.json`
    download(file, "application/json", JSON.stringify(pack(store, {texts, quizzes}), null, 1))
    told.textContent = put(words.saved, {file})
  }
  const whole = make("button", {type: "button", class: "md-button md-button--primary", click: () => save(true)}, words.save ?? "")
  const bare = make("button", {type: "button", class: "md-button", click: () => save(false)}, words.trainer ?? "")
  const form = make("div", {}, make("p", {}, whole), make("p", {}, words.trainer_what ?? ""), make("p", {}, bare))
  const tell = () => {
    const names = Object.keys(pack(store).entries), number = (/** @type {string} */ kind) => names.filter(name => sort(name) === kind).length
    count.textContent = names.length ? put(words.counts, {answers: number("answer"), reads: number("read")}) : words.nothing ?? ""
    form.hidden = !names.length
  }
  return [make("section", {}, make("h2", {}, words.save_title ?? ""), make("p", {}, words.save_what ?? ""), count, form, told), tell]
}
