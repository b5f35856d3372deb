/** The texts of a quiz, out of the file that has it as it stands in the page. Nothing in it is run or loaded. */

import {ROOT} from "./course.js"

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
 * @param {string} html
 * @returns {Map<string, import("../files/class.js").Texts>} of its questions, by id
 */
export function read(html) {
  const page = new DOMParser().parseFromString(html, "text/html")
  return new Map([...page.querySelectorAll("form")].map(form => {
    const key = new Map([...form.querySelectorAll(/** @type {"li"} */ (".course-answer [data-option]"))].map(({dataset}) => [dataset.option, dataset]))
    const options = [...form.querySelectorAll(/** @type {"input"} */ (".course-option input"))].map(input => {
      const {right, credit} = key.get(input.value) ?? {}
      return {id: input.value, text: text(input.parentElement?.querySelector("span")), right: right !== undefined || Number(credit) > 0}
    })
    return [form.dataset.question ?? "", {ask: text(form.querySelector(".course-question__ask")), options}]
  }))
}

/**
 * @param {string} quiz
 * @returns {Promise<ReturnType<typeof read>>} empty where it cannot be had
 */
export async function load(quiz) {
  try {
    const response = await fetch(new URL(`assets/quiz/${quiz}.html`, ROOT))
    return response.ok ? read(await response.text()) : new Map()
  } catch {
    return new Map()
  }
}
