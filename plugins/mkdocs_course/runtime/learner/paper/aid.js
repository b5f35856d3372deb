/** The job aid of a lesson: its lines to remember, its practice and a question to discuss, on one A4 page. */

import {make, pageLanguage} from "../../dom/dom.js"
import {loadStyles} from "../../dom/stylesheet.js"
import {Course} from "../course.js"
import {sections} from "./sections.js"

/** @typedef {import("./sections.js").Section} Section */

/** How small the type may become before a page is too full, and the step to it. */
const SMALLEST = 0.6
const STEP = 0.05

/**
 * Prints the job aid without the rest of the page.
 *
 * @param {Record<string, string>} words
 */
export async function print(words) {
  const styles = loadStyles("./aid.css", import.meta.url)
  const course = await Course.load().then(
    ({index}) => index.title,
    () => ""
  )
  await styles
  document.querySelector(".course-aid")?.remove()
  const sheet = aid(words, course)
  document.body.append(sheet)
  fit(sheet)
  addEventListener("afterprint", () => sheet.remove(), {once: true})
  window.print()
}

/**
 * @param {Record<string, string>} words
 * @param {string} course its title
 */
function aid(words, course) {
  const {remember, practice, discuss} = sections()
  const title = document.querySelector(".md-content h1")?.cloneNode(true)
  if (title instanceof Element) for (const link of title.querySelectorAll(".headerlink")) link.remove()
  return make(
    "article",
    {class: "course-aid course-light", "data-md-color-scheme": "default", "aria-hidden": "true"},
    make(
      "div",
      {class: "course-aid__page"},
      make("p", {class: "course-aid__head"}, make("b", {}, course), " ", make("span", {}, words.table ?? "")),
      make("h1", {}, title?.textContent?.trim() ?? ""),
      ...section("remember", remember),
      ...section("practice", practice),
      ...(practice ? [attempt(words)] : []),
      ...section("discuss", discuss && {...discuss, title: discuss.title || (words.talk ?? "")}),
      ...(discuss ? [make("div", {class: "course-aid__lines"})] : []),
      make(
        "p",
        {class: "course-aid__foot"},
        make("span", {}, location.host + decodeURI(location.pathname)),
        make("span", {}, new Date().toLocaleDateString(pageLanguage()))
      )
    )
  )
}

/**
 * @param {string} name
 * @param {Section | undefined} section
 */
const section = (name, section) =>
  section ? [make("section", {class: `course-aid__${name}`}, make("h2", {}, section.title), ...section.nodes)] : []

/**
 * Makes the place to write an attempt in: when, what and on which day to look back.
 *
 * @param {Record<string, string>} words
 */
const attempt = words =>
  make("p", {class: "course-aid__attempt"}, ...["if", "then", "by"].map(name => make("span", {}, words[name] ?? "")))

/**
 * Makes the type as much smaller as the content needs to fit on the page.
 *
 * @param {HTMLElement} sheet
 */
function fit(sheet) {
  const page = /** @type {HTMLElement} */ (sheet.firstElementChild)
  for (let scale = 1; scale > SMALLEST && page.scrollHeight > page.clientHeight; scale -= STEP)
    page.style.setProperty("--scale", `${scale}`)
}
