/**
 * A class, for its trainer: tables made from the files of learners. Nothing is uploaded or stored.
 */

import {interpolate, make} from "../dom/dom.js"
import {drop, fileInput} from "../dom/drop.js"
import {paste, TYPES} from "../dom/paste.js"

/** @typedef {import("./class/received.js").Received} Received */

/**
 * Implements `PagePart.show`.
 *
 * @param {import("../part.js").CoursePart} part
 * @param {import("../learner/course.js").Course} course
 */
export function show(part, {index}) {
  // The files are in memory only, so the part is not filled anew when the records of this browser change.
  if (part.querySelector("input")) return
  const {words} = part
  const status = make("p", {role: "status"})
  const place = make("div")
  /** @type {Received[]} */
  const files = []
  /** @type {Map<string, string>} */
  const refused = new Map()
  /** @type {HTMLDetailsElement | null | undefined} */
  let below

  const take = async (/** @type {File[]} */ chosen) => {
    // All this is for whoever has files.
    const [{add, readLearnerFile}, {overview}, {fold}] = await Promise.all([
      import("./class/received.js"),
      import("./class/overview.js"),
      import("./class/fold.js")
    ])
    const results = await Promise.all(chosen.map(file => readLearnerFile(file, index.course)))
    const added = results.filter(result => typeof result !== "string").map(file => add(files, file))
    const count = (/** @type {typeof added[number]} */ how) => added.filter(outcome => outcome === how).length
    results.forEach((result, at) => {
      const name = chosen[at]?.name ?? ""
      if (typeof result === "string") refused.set(name, words[result] ?? "")
      else refused.delete(name)
    })
    const unused = refusal(words, refused)
    place.replaceChildren(...(files.length ? await overview(words, index, files, unused) : unused))
    zone.toggleAttribute("data-read", files.length > 0)
    const counts = {read: files.length, double: count("double"), older: count("older"), refused: refused.size}
    status.textContent = Object.entries(counts)
      .map(([each, n]) => (n ? interpolate(words[each], {n}) : ""))
      .join(" ")
      .trim()
    clear.hidden = !files.length && !refused.size
    if (!files.length) return
    below ??= fold(part, words.below ?? "")
    below?.removeAttribute("open")
  }
  // Files are added in order, so that the last table shown is complete.
  let queue = Promise.resolve()
  const read = (/** @type {File[]} */ chosen) => {
    queue = queue
      .then(() => take(chosen))
      .catch(() => {
        status.textContent = words.failed ?? ""
      })
  }
  const input = fileInput({accept: TYPES, multiple: true}, read)
  const clear = make(
    "button",
    {
      type: "button",
      class: "md-button",
      hidden: true,
      click: () => {
        files.length = 0
        refused.clear()
        place.replaceChildren()
        zone.removeAttribute("data-read")
        status.textContent = words.cleared ?? ""
        below?.setAttribute("open", "")
        input.focus()
        clear.hidden = true
      }
    },
    words.clear ?? ""
  )

  const zone = make(
    "div",
    {class: "course-class__files"},
    make("label", {class: "md-button md-button--primary"}, words.choose ?? "", input),
    make("p", {}, words.drop ?? "")
  )
  let pasted = 0
  const text = paste(words, file => read([new File([file], `${words.pasted} ${++pasted}`)]))
  drop(part, zone, read)
  part.replaceChildren(zone, text, status, place, make("p", {}, clear))
}

/**
 * @param {Record<string, string>} words
 * @param {Map<string, string>} refused reason by name of the file
 */
function refusal(words, refused) {
  const items = [...refused].map(([name, reason]) => make("li", {}, make("b", {}, name), ` – ${reason}`))
  return items.length
    ? [
        make("p", {class: "course-class__how"}, make("b", {}, words.refused_title ?? "")),
        make("ul", {class: "course-class__refused"}, ...items)
      ]
    : []
}
