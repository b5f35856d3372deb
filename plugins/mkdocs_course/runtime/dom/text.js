/**
 * Returns the text of an element, with the alternative texts of its pictures, in one line.
 *
 * @param {Element | null | undefined} element
 */
export function text(element) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true))
  for (const picture of copy?.querySelectorAll("img") ?? []) picture.replaceWith(picture.alt)
  for (const aside of copy?.querySelectorAll(".course-question__note, annotation") ?? []) aside.remove()
  return copy?.textContent?.replace(/\s+/g, " ").trim() ?? ""
}
