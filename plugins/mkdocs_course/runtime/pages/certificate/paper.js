/** A certificate as a sheet of paper, on the screen and in print, where it has a page of its own. */

import {interpolate, make} from "../../dom/dom.js"
import {dayText, textLanguage} from "../../dom/language.js"
import {percent} from "../../dom/percent.js"
import {arch} from "./arch.js"

/** @typedef {import("../../store/records/certificate.js").Certificate} Certificate */

/**
 * Estimates the width of a text in letters: a Chinese character is as wide as two.
 *
 * @param {string} text
 */
const width = text =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter) ? 2 : 1),
    0
  )

/** A longer list of modules would fill the arch. */
const LONGEST_LIST = 120

/** A sheet without the headers of other printed pages. */
const PAGE = `@page {
  size: A4 landscape;
  margin: 0;
  @top-left { content: none }
  @top-right { content: none }
  @bottom-left { content: none }
  @bottom-right { content: none }
}`

/** @param {string} text */
const size = text => {
  const letters = width(text)
  return letters <= 16 ? "short" : letters <= 23 ? "usual" : letters <= 46 ? "long" : "longest"
}

/**
 * @param {Certificate} certificate
 * @param {{title: string, modules: string[]}} course
 * @param {string} code “” for none
 * @param {Record<string, string>} words
 */
export function paper({name, date, percent: result, lessons}, {title, modules}, code, words) {
  const listed = modules.join(" · ")
  const facts = [
    ["date", dayText(date, "long")],
    ...(result === null ? [] : [["result", percent(result)]]),
    ["lessons", `${lessons}`]
  ]
  return make(
    "section",
    {
      class: "course-certificate course-light",
      "data-md-color-scheme": "default",
      "aria-label": words.certificate ?? ""
    },
    make("style", {media: "print"}, PAGE),
    make(
      "div",
      {class: "course-certificate__frame"},
      arch(lessons),
      make("p", {class: "course-certificate__kind"}, words.certificate ?? ""),
      make("p", {class: "course-certificate__has"}, words.certifies ?? ""),
      make(
        "p",
        {class: "course-certificate__name", "data-size": size(name), lang: textLanguage(name)},
        make("bdi", {}, name)
      ),
      make("p", {class: "course-certificate__has"}, words.has ?? ""),
      make("h3", {class: "course-certificate__course", "data-size": size(title)}, interpolate(words.course, {title})),
      ...(listed && width(listed) <= LONGEST_LIST ? [make("p", {class: "course-certificate__modules"}, listed)] : []),
      make(
        "dl",
        {},
        ...facts.map(([name = "", value = ""]) =>
          make("div", {}, make("dt", {}, words[name] ?? ""), make("dd", {}, value))
        )
      ),
      make("p", {class: "course-certificate__note"}, words.self ?? "", ...(code ? [] : [" ", words.uncoded ?? ""])),
      ...(code ? [coded(code, words)] : [])
    )
  )
}

/**
 * @param {string} code
 * @param {Record<string, string>} words
 */
function coded(code, words) {
  const address = location.origin + location.pathname
  return make(
    "p",
    {class: "course-certificate__note"},
    words.code ?? "",
    words.colon ?? "",
    make("b", {class: "course-certificate__code"}, code),
    make("br"),
    interpolate(words.where, {address})
  )
}
