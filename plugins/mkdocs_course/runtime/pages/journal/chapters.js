/** The learner's texts, chapter by chapter, to read, to print and to download. */

import {make, pageLanguage} from "../../dom/dom.js"
import {fileButton} from "../../dom/file.js"
import {textLanguage} from "../../dom/language.js"
import {ROOT} from "../../learner/course.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("./texts.js").Chapter} Chapter */
/** @typedef {import("./texts.js").Text} Text */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Chapter[]} chapters
 * @returns {HTMLElement[]}
 */
export const show = (words, course, chapters) => [
  actions(words, course, chapters),
  ...chapters.map(item => chapter(words, item))
]

/**
 * @param {Words} words
 * @param {Chapter} chapter
 */
function chapter(words, {title, page, texts}) {
  const heading = make("h2", {}, page === null ? title : make("a", {href: new URL(page, ROOT).href}, title))
  return make(
    "section",
    {class: "course-journal__chapter"},
    heading,
    ...texts.map(text => make("article", {}, ...entry(words, text)))
  )
}

/**
 * @param {Words} words
 * @param {Text} text
 */
function entry(words, {ask, lines, at, begun}) {
  const asked = /** @type {Element} */ (document.importNode(ask, true))
  const date = day(at)
  for (const note of asked.querySelectorAll(".course-question__note")) note.remove()
  const about = [...(date ? [make("time", {datetime: at}, date)] : []), begun ? ` ${words.begun}` : ""]
  return [
    make("h3", {}, ...asked.childNodes),
    make("p", {class: "course-journal__date"}, ...about),
    make(
      "div",
      {class: "course-journal__text"},
      ...lines.map(line => make("p", {lang: textLanguage(plain(line))}, line))
    )
  ]
}

/** @param {string | Node} line */
const plain = line => (typeof line === "string" ? line : (line.textContent ?? ""))

/**
 * @param {string} at ISO 8601 time
 * @returns {string} its day, formatted for the page's language; “” where the time is invalid
 */
const day = at =>
  Number.isNaN(Date.parse(at)) ? "" : new Intl.DateTimeFormat(pageLanguage(), {dateStyle: "long"}).format(new Date(at))

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Chapter[]} chapters
 */
function actions(words, {index}, chapters) {
  /** @param {(element: Element) => string} text */
  const whole = text =>
    [
      index.title,
      words.title,
      "",
      ...chapters.flatMap(({title, texts}) => [
        `# ${title}`,
        "",
        ...texts.flatMap(({ask, lines, at, begun}) => [
          `## ${text(ask)}`,
          "",
          ...lines.flatMap(line => [plain(line), ""]),
          [day(at), begun ? words.begun : ""].join(" ").trim(),
          ""
        ])
      ])
    ].join("\n")
  // Loaded on demand.
  const download = async () => whole((await import("../../dom/text.js")).text)
  return make(
    "div",
    {class: "course-journal__actions"},
    make("button", {type: "button", class: "md-button", click: () => print()}, words.print ?? ""),
    fileButton(words.download, words, {name: `${words.file}.txt`, type: "text/plain;charset=utf-8", text: download})
  )
}
