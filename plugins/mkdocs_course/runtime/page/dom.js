/** Elements found, and made by scripts: texts go in as texts. */

/** @type {(root: ParentNode, css: string) => HTMLElement[]} */
export const all = (root, css) => [...root.querySelectorAll(/** @type {"b"} */ (css))]

/**
 * What is known to be there.
 *
 * @type {(root: ParentNode, css: string) => HTMLElement}
 */
export const one = (root, css) => /** @type {HTMLElement} */ (root.querySelector(css))

/**
 * What is in an element, once more.
 *
 * @type {(element: Node | null | undefined) => Node[]}
 */
export const inside = element => [...element?.cloneNode(true).childNodes ?? []]

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean | ((event: Event) => void)>} [given] attributes; true for one without a value, and listeners
 *   by the name of their event
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(name, value)
    else if (typeof value === "string") element.setAttribute(name, value)
    else element.toggleAttribute(name, value)
  }
  element.append(...children)
  return element
}

/**
 * Puts values where a text names them in braces.
 *
 * @param {string | undefined} text
 * @param {Record<string, string | number>} values numbers are written as the page's language writes them
 */
export function put(text = "", values) {
  const number = new Intl.NumberFormat(document.documentElement.lang, {maximumFractionDigits: 1})
  const told = (/** @type {string | number} */ value) => typeof value === "number" ? number.format(value) : value
  return text.replace(/{(\w+)}/g, (found, name) => told(values[name] ?? found))
}

/**
 * Hands a file over to the learner. Nothing is sent.
 *
 * @param {string} name
 * @param {string} type media type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = make("a", {href: URL.createObjectURL(new Blob([text], {type})), download: name})
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
