/** What the learner has written for themselves in the course, in one place: to read, to print, to take along. */

import {ROOT} from "../learner/course.js"
import {download, make} from "../page/dom.js"
import {text} from "../learner/fragment.js"
import {places, read, written} from "../files/journal.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */
/** @typedef {import("../files/journal.js").Text} Text */
/** @typedef {{title: string, page: string | null, texts: Text[]}} Chapter */
/** @typedef {Record<string, string>} Words */

/**
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const {words} = part, all = places(course)
  let missing = false
  /** @type {Chapter[]} */
  const chapters = []
  for (const {lesson, page, quizzes} of all) {
    const found = await Promise.all(written(course, quizzes).map(each => read(each).catch(() => null)))
    const texts = found.flatMap(each => each ?? [])
    missing ||= texts.length < found.length
    if (texts.some(each => each.lines.length)) chapters.push({title: lesson?.title ?? words.elsewhere ?? "", page, texts: texts.filter(each => each.lines.length)})
  }
  const notice = missing ? [make("p", {class: "course-notice", role: "status"}, words.missing ?? "")] : []
  part.replaceChildren(...notice, ...chapters.length ? [actions(words, course, chapters), ...chapters.map(each => chapter(words, each))] : missing ? [] : empty(words, all))
}

/** @param {string} page */
const address = page => new URL(page, ROOT).href

/**
 * @param {Words} words
 * @param {ReturnType<typeof places>} all
 */
function empty(words, all) {
  const links = all.flatMap(({lesson}) => lesson ? [make("li", {}, make("a", {href: address(lesson.page)}, lesson.title))] : [])
  return links.length ? [make("p", {}, words.empty ?? ""), make("ul", {class: "course-journal__where"}, ...links)] : [make("p", {}, words.none ?? "")]
}

/**
 * @param {Words} words
 * @param {Chapter} chapter
 */
function chapter(words, {title, page, texts}) {
  const heading = make("h2", {}, page === null ? title : make("a", {href: address(page)}, title))
  return make("section", {class: "course-journal__chapter"}, heading, ...texts.map(each => make("article", {}, ...entry(words, each))))
}

/**
 * @param {Words} words
 * @param {Text} text
 */
function entry(words, {ask, lines, at, begun}) {
  const asked = /** @type {Element} */ (document.importNode(ask, true)), date = day(at)
  for (const note of asked.querySelectorAll(".course-question__note")) note.remove()
  const told = [...date ? [make("time", {datetime: at}, date)] : [], begun ? ` ${words.begun}` : ""]
  return [
    make("h3", {}, ...asked.childNodes),
    make("div", {class: "course-journal__text"}, ...lines.map(line => make("p", language(line), line))),
    make("p", {class: "course-journal__date"}, ...told),
  ]
}

/**
 * Chinese on a page in another language is to be read, and drawn, as Chinese.
 *
 * @param {string | Node} line
 * @returns {Record<string, string>}
 */
function language(line) {
  const chinese = /\p{Script=Han}/u.test(typeof line === "string" ? line : line.textContent ?? "")
  return chinese && !document.documentElement.lang.startsWith("zh") ? {lang: "zh-Hans"} : {}
}

/** @param {string} at */
const day = at => Number.isNaN(Date.parse(at)) ? "" : new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "long"}).format(new Date(at))

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Chapter[]} chapters
 */
function actions(words, {index}, chapters) {
  const plain = () => [index.title, words.title, "", ...chapters.flatMap(({title, texts}) => [
    `# ${title}`, "", ...texts.flatMap(({ask, lines, at, begun}) => [
      `## ${text(ask)}`, "", ...lines.flatMap(line => [typeof line === "string" ? line : line.textContent ?? "", ""]), [day(at), begun ? words.begun : ""].join(" ").trim(), "",
    ]),
  ])].join("\n")
  return make("p", {class: "course-journal__actions"},
    make("button", {type: "button", class: "md-button", click: () => print()}, words.print ?? ""), " ",
    make("button", {type: "button", class: "md-button", click: () => download(`${words.file}.txt`, "text/plain;charset=utf-8", plain())}, words.download ?? ""))
}
