/** What is said about an answer, in the live region that was there, empty, before. */

/**
 * @param {string} [text]
 * @param {string} [name] of its class
 */
export function note(text = "", name = "") {
  const paragraph = document.createElement("p")
  paragraph.textContent = text
  if (name) paragraph.className = name
  return paragraph
}

/**
 * Says this and nothing else; nothing at all clears.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function say(form, ...nodes) {
  form.querySelector(".course-feedback")?.replaceChildren(...nodes)
}

/**
 * Says this after what is said already.
 *
 * @param {HTMLFormElement} form
 * @param {Node[]} nodes
 */
export function add(form, ...nodes) {
  form.querySelector(".course-feedback")?.append(...nodes)
}

/**
 * @param {Element} item of the answers in the page
 * @returns {Node[]} its whys, to be shown once more
 */
export const copies = item => [...item.querySelectorAll(".course-why")].map(why => why.cloneNode(true))
