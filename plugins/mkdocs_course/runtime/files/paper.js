/** A certificate as a sheet of paper: on the screen to look at, and alone on its page in print. */

import {make, put} from "../page/dom.js"

/** @typedef {import("./certificate.js").Certificate} Certificate */

const language = () => document.documentElement.lang

/**
 * @param {string} date ISO 8601
 * @returns {string} as the page's language writes it
 */
export const day = date => new Intl.DateTimeFormat(language(), {dateStyle: "long"}).format(new Date(`${date}T12:00`))

/** @param {number} share */
export const percent = share => new Intl.NumberFormat(language(), {style: "percent", maximumFractionDigits: 1}).format(share / 100)

/**
 * Roughly how wide a text is: a Chinese character takes the room of two letters.
 *
 * @param {string} text
 */
const width = text => [...text].reduce((sum, letter) => sum + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter) ? 2 : 1), 0)

/** @param {string} text */
const size = text => width(text) <= 22 ? "short" : width(text) <= 52 ? "long" : "longest"

/**
 * @param {Certificate} certificate
 * @param {string} title of the course
 * @param {string} code “” for none
 * @param {Record<string, string>} words
 */
export function paper({name, date, percent: result, lessons}, title, code, words) {
  const facts = [["date", day(date)], ...result === null ? [] : [["result", percent(result)]], ["lessons", `${lessons}`]]
  // The shapes of Chinese characters are those of the mainland, also on a page in another language.
  const script = /\p{Script=Han}/u.test(name) && !language().startsWith("zh") ? "zh-Hans" : language()
  return make("section", {class: "course-certificate", "aria-label": words.certificate ?? ""},
    make("style", {media: "print"}, "@page { size: A4 landscape; margin: 0 }"),
    make("div", {class: "course-certificate__frame"},
      make("p", {class: "course-certificate__kind"}, words.certificate ?? ""),
      make("p", {class: "course-certificate__name", "data-size": size(name), lang: script}, make("bdi", {}, name)),
      make("p", {class: "course-certificate__has"}, words.has ?? ""),
      make("h3", {class: "course-certificate__course", "data-size": size(title)}, put(words.course, {title})),
      make("dl", {}, ...facts.map(([each = "", value = ""]) => make("div", {}, make("dt", {}, words[each] ?? ""), make("dd", {}, value)))),
      make("p", {class: "course-certificate__note"}, words.self ?? "", ...code ? [] : [" ", words.uncoded ?? ""]),
      ...code ? [coded(code, words)] : []))
}

/**
 * @param {string} code
 * @param {Record<string, string>} words
 */
function coded(code, words) {
  const address = location.origin + location.pathname
  return make("p", {class: "course-certificate__note"},
    words.code ?? "", words.colon ?? "", make("b", {class: "course-certificate__code"}, code), make("br"), put(words.where, {address}))
}
