/** Finds and makes elements. Strings become text nodes, never HTML. */

/**
 * Returns all matches.
 *
 * @type {(root: ParentNode, css: string) => HTMLElement[]}
 */
export const queryAll = (root, css) => [...root.querySelectorAll(/** @type {"b"} */ (css))]

/**
 * Returns the first match, which must exist.
 *
 * @type {(root: ParentNode, css: string) => HTMLElement}
 */
export const query = (root, css) => /** @type {HTMLElement} */ (root.querySelector(css))

/**
 * Returns copies of an element's child nodes, none without an element.
 *
 * @type {(element: Node | null | undefined) => Node[]}
 */
export const cloneChildren = element => [...(element?.cloneNode(true).childNodes ?? [])]

/**
 * Makes an element that is in no page yet.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean | ((event: Event) => void)>} [attributes] by name: a string, true or false
 *   for a boolean attribute, or the listener for the event of that name
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value)
    else if (typeof value === "string") element.setAttribute(name, value)
    else element.toggleAttribute(name, value)
  }
  element.append(...children)
  return element
}

/**
 * Returns the button that was pressed. Where a browser has translated the page, the press is on an element in it.
 *
 * @type {(event: Event) => HTMLButtonElement | null}
 */
export const pressedButton = ({target}) => (target instanceof Element ? target.closest("button") : null)

/** @returns {DOMStringMap} what the head says of the language; where the site is no course, a link to a style sheet */
export const metadata = () => document.querySelector(/** @type {"meta"} */ ("[data-tag]"))?.dataset ?? {}

/**
 * Returns the language tag of the page as it was written, by which answers are judged and dates and numbers are
 * formatted. A browser that translates the page gives the document the language in which it is shown.
 */
export const pageLanguage = () => metadata().tag ?? document.documentElement.lang

/** Making one takes a hundred times as long as using it. @type {Intl.NumberFormat | undefined} */
let numbers

/**
 * Replaces each `{name}` in a text by the value of that name; unknown names stay.
 *
 * @param {string | undefined} text
 * @param {Record<string, string | number>} values numbers are formatted for the page's language
 */
export function interpolate(text = "", values) {
  return text.replace(/{(\w+)}/g, (placeholder, name) => {
    const value = values[name] ?? placeholder
    if (typeof value === "string") return value
    numbers ??= new Intl.NumberFormat(pageLanguage(), {maximumFractionDigits: 1})
    return numbers.format(value)
  })
}
