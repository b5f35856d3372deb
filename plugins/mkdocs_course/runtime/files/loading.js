/** A file that was saved in this or another browser is put together with what is here. */

import {make, put} from "../page/dom.js"
import {drop} from "../page/drop.js"

/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {Record<string, string>} Words */

/** More than any browser keeps of a site. */
const LARGEST = 20_000_000

/**
 * @param {Course} course
 * @param {Words} words
 * @param {() => void} changed called when something came in
 * @returns {HTMLElement} the section
 */
export function loading(course, words, changed) {
  const told = make("div", {role: "status"})
  const input = make("input", {type: "file", class: "course-hidden", accept: ".json,application/json", change: () => bring([...input.files ?? []])})
  const zone = make("div", {class: "course-backup__file"}, make("label", {class: "md-button"}, words.choose ?? "", input), make("p", {}, words.drop ?? ""))
  const section = make("section", {}, make("h2", {}, words.load_title ?? ""), make("p", {}, words.load_what ?? ""), zone, told)

  /** @param {File[]} files */
  async function bring(files) {
    const texts = await Promise.all(files.map(async file => file.size > LARGEST ? "" : file.text().catch(() => "")))
    try {
      // What it takes is fetched when it is needed.
      const tools = Object.assign({}, ...await Promise.all([import("./archive.js"), import("./intake.js")]))
      told.replaceChildren(...texts.flatMap((text, at) => report(course, words, files[at]?.name ?? "", text, tools)))
    } catch {
      told.replaceChildren(make("p", {}, words.failed ?? ""))
    }
    // So that the same file can be chosen once more.
    input.value = ""
    changed()
  }

  drop(section, zone, bring)
  return section
}

/**
 * @param {Course} course
 * @param {Words} words
 * @param {string} file its name
 * @param {string} text
 * @param {Pick<typeof import("./archive.js"), "open"> & Pick<typeof import("./intake.js"), "take">} tools
 * @returns {HTMLElement[]} what came of it
 */
function report({store}, words, file, text, {open, take}) {
  const opened = open(text, store.course), say = (/** @type {string} */ name, values = {}) => make("p", {}, put(words[name], {file, ...values}))
  if (opened.fault !== undefined) return [say(`fault_${opened.fault}`)]
  const merged = take(store, opened.entries)
  if (!merged) return [say("full")]
  const {came, left} = merged, some = Object.values(came).some(Boolean), all = !Object.values(left).some(Boolean)
  const rest = came.sitting + came.recall + came.certificate
  const result = some ? say("came", {answers: came.answer, reads: came.read, rest}) : say(all ? "same" : "none")
  const odd = left.damaged + left.unknown
  return [result, ...left.texts ? [say("left_texts", {count: left.texts})] : [], ...left.newer ? [say("left_newer", {count: left.newer})] : [], ...odd ? [say("left_odd", {count: odd})] : []]
}
