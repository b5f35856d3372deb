/** The HTML of quizzes, each from its own file. It is parsed into no page, so it loads and runs nothing. */

import {make} from "../dom/dom.js"
import {ROOT} from "./course.js"

/** Prefix of paths that are relative to the folder of the language. */
const FOLDER = "course-root:/"

/** @type {Map<string, Promise<HTMLElement>>} */
const known = new Map()

/**
 * @param {string} quiz id
 * @returns {Promise<HTMLElement>} the whole quiz, with its style sheets in `data-sheets`; rejects where it cannot be
 *   fetched
 */
export function source(quiz) {
  const element = known.get(quiz) ?? fetchQuiz(quiz)
  known.set(quiz, element)
  element.catch(() => known.delete(quiz))
  return element
}

/**
 * @param {string} quiz id
 * @returns {Promise<HTMLElement>} the quiz, with addresses that hold on any page, and its style sheets in
 *   `data-sheets`; rejects if there is none
 */
async function fetchQuiz(quiz) {
  const response = await fetch(new URL(`assets/quiz/${quiz}.html`, ROOT), {cache: "no-cache"})
  const page = new DOMParser().parseFromString(response.ok ? await response.text() : "", "text/html")
  const element = page.querySelector(/** @type {"div"} */ ("course-quiz"))
  if (!element) throw new Error(`no quiz ${quiz}`)
  for (const name of ["src", "href"])
    for (const node of element.querySelectorAll(`[${name}^="${FOLDER}"]`)) {
      node.setAttribute(name, new URL(node.getAttribute(name)?.slice(FOLDER.length) ?? "", ROOT).href)
    }
  element.dataset.sheets = [...page.querySelectorAll("link")]
    .map(link => link.getAttribute("href")?.slice(FOLDER.length))
    .join(" ")
  return element
}

/**
 * Adds to the page the style sheets of a quiz that is shown in it.
 *
 * @param {HTMLElement} quiz
 */
export function addStyles({dataset}) {
  for (const path of dataset.sheets?.split(" ") ?? []) {
    const {href} = new URL(path, ROOT)
    if (![...document.querySelectorAll("link")].some(link => link.href === href))
      document.head.append(make("link", {rel: "stylesheet", href}))
  }
}
