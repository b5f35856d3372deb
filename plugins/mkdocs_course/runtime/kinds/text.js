/** What learners write, compared with the answers in the page. */

import {all, one} from "../page/dom.js"

/**
 * The text as it is compared: without width, case, punctuation and spaces. A letter keeps its dots and accents.
 *
 * @param {string} text
 * @param {string} [variants] characters, each followed by those that it stands for: “赖賴 发發髮”
 */
export function fold(text, variants = "") {
  const plain = text.normalize("NFKC").trim().toLowerCase()
  const bare = plain.replace(/[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu, "") || plain
  const known = new Map(variants.split(" ").flatMap(([char, ...others]) => others.map(other => [other, char])))
  return [...bare].map(char => known.get(char) ?? char).join("")
}

/**
 * @param {HTMLElement} key an element that tells answers
 * @param {string} text
 * @returns {boolean} whether the text is one of them
 */
export function accepts({dataset: {accepts = "[]", variants}}, text) {
  /** @type {string[]} */
  const texts = JSON.parse(accepts)
  return texts.some(each => fold(each, variants) === fold(text, variants))
}

/** @type {(form: HTMLFormElement) => HTMLInputElement} */
export const field = form => /** @type {HTMLInputElement} */ (one(form, "input[name=answer]"))

/**
 * The item of the answers, right or near, that tells what is written.
 *
 * @param {HTMLFormElement} form
 * @param {(span: HTMLElement) => boolean} tells
 */
export const item = (form, tells) => all(form, ".course-answer [data-option]").find(each => tells(one(each, "span")))
