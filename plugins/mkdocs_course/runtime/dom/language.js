/** What follows from the language of the page, and what its head states about languages. */

import {metadata, pageLanguage} from "./dom.js"
import {loadStyles} from "./stylesheet.js"

/** @returns {string} decimal separator of the page's language, “” where it is unknown */
export const decimal = () => metadata().decimal ?? ""

/**
 * @param {string} text written by a learner
 * @returns {string} language tag for its `lang` attribute, which decides fonts and voices: the course's language that
 *   is written in the text's script, by default the page's. Its script gets its styles
 */
export function textLanguage(text) {
  const language = scripts().find(([script]) => RegExp(script, "u").test(text))?.[1]
  if (language) styleWriting()
  return language ?? pageLanguage()
}

/** Loads the styles of other languages' scripts, if the page has text in such a language. */
export function styleForeign() {
  if (scripts().some(([, language]) => document.querySelector(`.md-content [lang="${language}"]`))) styleWriting()
}

/** @returns {[string, string][]} (regular expression, language tag) for each script of another language */
const scripts = () => JSON.parse(metadata().scripts ?? "[]")

/** Loads the styles of the scripts that the page could do without. */
function styleWriting() {
  for (const script of metadata().writing?.split(" ") ?? []) loadStyles(`../writing/${script}.css`, import.meta.url)
}

/**
 * @param {string} day ISO 8601 date, which has no time zone: noon is the same day in all of them
 * @param {"medium" | "long" | "full"} dateStyle
 * @returns {string} the day in the page's language
 */
export const dayText = (day, dateStyle) =>
  new Intl.DateTimeFormat(pageLanguage(), {dateStyle}).format(new Date(`${day}T12:00`))
