/** A class, for its trainer: files of learners go in, tables come out. Nothing leaves the page, and nothing stays after it. */

import {make, put} from "../page/dom.js"
import {drop} from "../page/drop.js"

/** @typedef {import("../files/received.js").Received} Received */

/**
 * @param {import("../part.js").CoursePart} part
 * @param {import("../learner/course.js").Course} course
 */
export function show(part, {index}) {
  // What was chosen lives in the page alone: it stays when the records of this browser change.
  if (part.querySelector("input")) return
  const {words} = part, told = make("p", {role: "status"}), place = make("div")
  /** @type {Received[]} */
  const files = []
  /** @type {Map<string, string>} */
  const refused = new Map()

  const take = async (/** @type {File[]} */ chosen) => {
    // All this is for whoever has files.
    const [{add, receive}, {overview}] = await Promise.all([import("../files/received.js"), import("../files/overview.js")])
    const found = await Promise.all(chosen.map(file => receive(file, index.course)))
    const added = found.filter(each => typeof each !== "string").map(file => add(files, file))
    const count = (/** @type {typeof added[number]} */ how) => added.filter(each => each === how).length
    found.forEach((each, at) => {
      const name = chosen[at]?.name ?? ""
      if (typeof each === "string") refused.set(name, words[each] ?? "")
      else refused.delete(name)
    })
    place.replaceChildren(...refusal(words, refused), ...files.length ? await overview(words, index, files) : [])
    const counts = {read: files.length, double: count("double"), older: count("older"), refused: refused.size}
    told.textContent = Object.entries(counts).map(([each, n]) => n ? put(words[each], {n}) : "").join(" ").trim()
    clear.hidden = !files.length && !refused.size
  }
  // One after the other, so that what is shown last is whole.
  let turn = Promise.resolve()
  const read = (/** @type {File[]} */ chosen) => {
    turn = turn.then(() => take(chosen)).catch(() => { told.textContent = words.failed ?? "" })
  }
  const input = make("input", {type: "file", class: "course-hidden", multiple: true, accept: ".json,application/json", change: () => {
    const chosen = [...input.files ?? []]
    // Or choosing the same file again would be no change.
    input.value = ""
    read(chosen)
  }})
  const clear = make("button", {type: "button", class: "md-button", hidden: true, click: () => {
    files.length = 0
    refused.clear()
    place.replaceChildren()
    told.textContent = words.cleared ?? ""
    input.focus()
    clear.hidden = true
  }}, words.clear ?? "")

  const zone = make("div", {class: "course-class__files"}, make("label", {class: "md-button md-button--primary"}, words.choose ?? "", input), make("p", {}, words.drop ?? ""))
  drop(part, zone, read)
  part.replaceChildren(zone, told, place, make("p", {}, clear))
}

/**
 * @param {Record<string, string>} words
 * @param {Map<string, string>} refused reason by name of the file
 */
function refusal(words, refused) {
  const items = [...refused].map(([name, reason]) => make("li", {}, make("b", {}, name), ` – ${reason}`))
  return items.length ? [make("h3", {}, words.refused_title ?? ""), make("ul", {class: "course-class__refused"}, ...items)] : []
}
