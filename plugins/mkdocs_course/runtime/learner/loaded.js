/** What a page prepares once it has loaded, used or not: paper, the reading aloud, and use without a network. */

import {keep} from "./offline.js"
import "./printing.js"
import {offer} from "./voices.js"

/** Whether the course has been asked to be kept. */
let kept = false

/**
 * @param {URL} root of the language
 * @param {(name: string) => string} meta gives the content of a `meta` element of the page
 */
export function prepare(root, meta) {
  const button = document.querySelector(/** @type {"b"} */ (".course-listen__open"))
  if (button) offer(button)
  const worker = meta("course-worker")
  if (worker && !kept) keep(new URL(worker, root), root)
  kept = true
}
