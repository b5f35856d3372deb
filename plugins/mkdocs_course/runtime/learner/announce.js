/** Notices about the offline copy, at most two: the course is available offline, and there is a newer version. */

import {make} from "../dom/dom.js"
import {loadStyles} from "../dom/stylesheet.js"

/** @typedef {import("../worker/worker.js").Message} Message */
/** @typedef {import("../worker/rounds.js").Report} Report */

/**
 * Shows the notice that is due: that there is a newer version, or that the course is available offline.
 *
 * @param {Report} report
 * @param {string} language code, the folder of the language
 * @param {boolean} offered whether the newer version was offered on this page
 * @param {(message: Message) => Promise<any>} send to the worker
 * @returns {boolean} whether the newer version has been offered on this page, by this call or before
 */
export function announce({kept, told, next, words}, language, offered, send) {
  if (next && !offered && navigator.serviceWorker.controller) {
    // The next page may show the newer version, once this one has been left.
    addEventListener("beforeunload", () => navigator.serviceWorker.controller?.postMessage({leaving: true}))
    const open = async () => {
      await send({show: language})
      location.reload()
    }
    showNotice(words, words.newer, make("button", {type: "button", click: open}, words.show ?? ""))
    return true
  }
  if (kept && !told) {
    send({told: true})
    showNotice(words, words.kept)
  }
  return offered
}

/**
 * @param {Record<string, string>} words
 * @param {string | undefined} text
 * @param {HTMLElement[]} controls
 */
async function showNotice(words, text = "", ...controls) {
  document.querySelector(".course-offline")?.remove()
  await loadStyles("./announce.css", import.meta.url)
  const line = make("div", {class: "course-offline"})
  const status = make("p", {role: "status"})
  const {documentElement: root} = document
  const close = () => {
    line.remove()
    root.removeAttribute("data-notice")
  }
  line.append(status, ...controls, make("button", {type: "button", click: close}, words.close ?? ""))
  document.body.append(line)
  // The page makes room for it.
  root.setAttribute("data-notice", "")
  keepFocusVisible(line)
  // Screen readers announce only changes in a status that exists already.
  requestAnimationFrame(() => {
    status.textContent = text
  })
}

/**
 * Scrolls to what has the focus where something new lies over it.
 *
 * @param {HTMLElement} cover
 */
function keepFocusVisible(cover) {
  const {activeElement: focused} = document
  if (!focused || focused === document.body) return
  const [seen, over] = [focused.getBoundingClientRect(), cover.getBoundingClientRect()]
  if (seen.bottom > over.top && seen.top < over.bottom) focused.scrollIntoView({block: "nearest"})
}
