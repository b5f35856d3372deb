/** What a learner takes along from a page: on paper, or as a file. */

/**
 * @param {string | undefined} text
 * @param {() => void} act
 */
export function button(text, act) {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "md-button"
  made.textContent = text ?? ""
  made.addEventListener("click", act)
  return made
}

/**
 * Prints this and nothing else of the page.
 *
 * @param {Node[]} nodes
 */
export function print(...nodes) {
  const sheet = document.createElement("div")
  sheet.className = "course-print"
  sheet.append(...nodes)
  document.querySelector(".course-print")?.remove()
  document.body.append(sheet)
  addEventListener("afterprint", () => sheet.remove(), {once: true})
  window.print()
}

/**
 * Hands over a file that is made here.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function hand(name, type, text) {
  const link = document.createElement("a")
  link.download = name
  link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}))
  link.click()
  // The browser may still be asking where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
