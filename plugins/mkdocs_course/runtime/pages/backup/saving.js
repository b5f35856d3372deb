/** Saves all records in a file, for a trainer without the learner's personal texts. */

import {interpolate, make} from "../../dom/dom.js"
import {fileButton} from "../../dom/file.js"
import {dayOf} from "../../store/day.js"
import {recordKeys} from "../../store/record_keys.js"
import {subject} from "../../store/subject.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Course} course
 * @param {Words} words
 * @returns {[HTMLElement, () => void]} the section, and what updates it when records have changed
 */
export function saving({store, index: {quizzes}}, words) {
  const count = make("p")
  const archive = () => import("../../store/archive.js")
  const day = dayOf(new Date())
  const packing = () => import("../../store/packing.js")
  /**
   * @param {string | undefined} label
   * @param {boolean} texts whether the learner's own texts are in the file
   * @param {string} [look]
   */
  const save = (label, texts, look) => {
    // Who shares or copies one file must not take it for the other one.
    const own = (/** @type {string} */ name) => words[texts ? name : `trainer_${name}`] ?? ""
    return fileButton(
      label,
      words,
      {
        name: `${own("file")}-${day}.json`,
        type: "application/json",
        share: own("share"),
        copy: own("copy"),
        text: async () => JSON.stringify((await archive()).pack(store, {texts, quizzes}), null, 1),
        // A trainer may want to read the file.
        ...(texts && {short: async () => (await packing()).compress(JSON.stringify((await archive()).pack(store)))})
      },
      look
    )
  }
  // Preloaded, so that a click does not wait for it.
  Promise.all([archive(), packing()]).catch(() => {})
  const form = make(
    "div",
    {},
    save(words.save, true, "md-button--primary"),
    make("p", {}, words.trainer_what ?? ""),
    save(words.trainer, false)
  )
  const update = () => {
    const sorts = recordKeys(store).map(key => subject(key)?.sort)
    const reads = sorts.filter(sort => sort === "read").length
    const answers = sorts.filter(sort => sort === "answer").length
    const notes = sorts.filter(sort => sort === "note").length
    count.textContent = sorts.length ? interpolate(words.counts, {answers, reads, notes}) : (words.nothing ?? "")
    form.hidden = !sorts.length
  }
  return [
    make("section", {}, make("h2", {}, words.save_title ?? ""), make("p", {}, words.save_what ?? ""), count, form),
    update
  ]
}
