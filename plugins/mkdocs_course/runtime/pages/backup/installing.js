/** Offers to put the course on the home screen, where the browser can. */

import {make} from "../../dom/dom.js"
import {hasMenu, install, watch} from "../../learner/install.js"

/**
 * @param {Record<string, string>} words
 * @returns {HTMLElement} the section, hidden where there is nothing to offer
 */
export function installing(words) {
  const status = make("p", {role: "status"})
  const click = async () => {
    const done = await install().catch(() => false)
    status.textContent = done ? (words.installed ?? "") : ""
    section.hidden = !done && !hasMenu()
  }
  const line = make("p", {}, make("button", {type: "button", class: "md-button", click}, words.install ?? ""))
  const section = make(
    "section",
    {},
    make("h2", {}, words.install_title ?? ""),
    make("p", {}, words.install_what ?? ""),
    hasMenu() ? make("p", {}, words.install_menu ?? "") : line,
    status
  )
  watch(can => {
    line.hidden = !can
    section.hidden = !can && !hasMenu() && !status.textContent
  })
  return section
}
