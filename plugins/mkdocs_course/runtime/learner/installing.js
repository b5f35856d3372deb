/** Offers to put the course on the home screen, where the browser can. */

import {make} from "../dom/dom.js"
import {install, isIos, watch} from "./install.js"

/**
 * @param {Record<string, string>} words
 * @param {boolean} [menu] whether to say where the browser has this in a menu of its own
 * @returns {HTMLElement} the section, hidden where there is nothing to offer
 */
export function installing(words, menu = isIos()) {
  const status = make("p", {role: "status"})
  const click = async () => {
    const done = await install().catch(() => false)
    status.textContent = done ? (words.installed ?? "") : ""
    section.hidden = !done && !menu
  }
  const line = make("p", {}, make("button", {type: "button", class: "md-button", click}, words.install ?? ""))
  const section = make(
    "section",
    {},
    make("h2", {}, words.install_title ?? ""),
    make("p", {}, words.install_what ?? ""),
    menu ? make("p", {}, words.install_menu ?? "") : line,
    status
  )
  watch(can => {
    line.hidden = !can
    section.hidden = !can && !menu && !status.textContent
  })
  return section
}
