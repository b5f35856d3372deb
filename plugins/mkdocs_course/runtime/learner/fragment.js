/** The texts of a quiz, out of the quiz as it is asked. */

/**
 * The words of an element, and those of its pictures.
 *
 * @param {Element | null | undefined} element
 */
export function text(element) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true))
  for (const picture of copy?.querySelectorAll("img") ?? []) picture.replaceWith(picture.alt)
  for (const aside of copy?.querySelectorAll(".course-question__note, annotation") ?? []) aside.remove()
  return copy?.textContent?.replace(/\s+/g, " ").trim() ?? ""
}

/**
 * @param {Element} quiz as it is asked
 * @returns {Map<string, import("../files/class.js").Texts>} of its questions, by id
 */
export function read(quiz) {
  return new Map([...quiz.querySelectorAll("form")].map(form => {
    const key = new Map([...form.querySelectorAll(/** @type {"li"} */ (".course-answer [data-option]"))].map(({dataset}) => [dataset.option, dataset]))
    const options = [...form.querySelectorAll(/** @type {"input"} */ (".course-option input"))].map(input => {
      const {right, credit} = key.get(input.value) ?? {}
      return {id: input.value, text: text(input.parentElement?.querySelector("span")), right: right !== undefined || Number(credit) > 0}
    })
    return [form.dataset.question ?? "", {ask: text(form.querySelector(".course-question__ask")), options}]
  }))
}
