/** Drawings made by a script. */

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
export function shape(name, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [each, value] of Object.entries(attributes)) made.setAttribute(each, `${value}`)
  made.textContent = text
  return made
}
