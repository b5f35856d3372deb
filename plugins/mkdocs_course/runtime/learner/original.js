/** Questions as they are asked, out of the file of their quiz. They lie in no page: nothing in them is loaded or run. */

import {make} from "../page/dom.js"
import {ROOT} from "./course.js"

/** Paths that count from the folder of the language begin with this. */
const FOLDER = "course-root:/"

/** @type {Map<string, Promise<HTMLElement>>} */
const known = new Map()

/**
 * @param {string} quiz
 * @returns {Promise<HTMLElement>} the whole quiz, with its style sheets in `data-sheets`; rejects where it cannot be had
 */
export function original(quiz) {
  const found = known.get(quiz) ?? fetched(quiz)
  known.set(quiz, found)
  found.catch(() => known.delete(quiz))
  return found
}

/** @param {string} quiz */
async function fetched(quiz) {
  const response = await fetch(new URL(`assets/quiz/${quiz}.html`, ROOT), {cache: "no-cache"})
  const page = new DOMParser().parseFromString(response.ok ? await response.text() : "", "text/html")
  const element = page.querySelector(/** @type {"div"} */ ("course-quiz"))
  if (!element) throw new Error(`no quiz ${quiz}`)
  for (const name of ["src", "href"]) for (const each of element.querySelectorAll(`[${name}^="${FOLDER}"]`)) {
    each.setAttribute(name, new URL(each.getAttribute(name)?.slice(FOLDER.length) ?? "", ROOT).href)
  }
  element.dataset.sheets = [...page.querySelectorAll("link")].map(link => link.getAttribute("href")?.slice(FOLDER.length)).join(" ")
  return element
}

/**
 * Gives the page the style sheets of a quiz that is shown in it.
 *
 * @param {HTMLElement} quiz
 */
export function dress({dataset}) {
  for (const path of dataset.sheets?.split(" ") ?? []) {
    const {href} = new URL(path, ROOT)
    if (![...document.querySelectorAll("link")].some(link => link.href === href)) document.head.append(make("link", {rel: "stylesheet", href}))
  }
}
