/** Collects the notes that a learner has written at headings. */

import {make} from "../../dom/dom.js"
import {textLanguage} from "../../dom/language.js"
import {ROOT} from "../../learner/course.js"
import {NOTE} from "../../store/keys.js"
import {recordKeys} from "../../store/record_keys.js"
import {isNote} from "../../store/records/note.js"
import {subject} from "../../store/subject.js"

/**
 * @param {import("../../learner/course.js").Course} course
 * @returns {Map<string, import("./texts.js").Text[]>} by the address of the lesson, “” for what is no lesson now; the
 *   oldest first
 */
export function notes({store, index: {lessons}}) {
  const all = recordKeys(store).flatMap(key => {
    const note = key.startsWith(NOTE) ? store.get(key, isNote) : null
    const {page = "", heading = ""} = subject(key) ?? {}
    if (!note) return []
    const {href} = new URL(`${page}#${heading}`, ROOT)
    const ask = make("p", {}, make("a", {href, lang: textLanguage(note.title)}, note.title))
    const text = {ask, lines: note.text.split(/\n{2,}/), at: note.at, begun: false}
    return [{page: lessons.some(lesson => lesson.page === page) ? page : "", text}]
  })
  /** @type {Map<string, import("./texts.js").Text[]>} */
  const byPage = new Map()
  for (const {page, text} of all.sort((a, b) => (a.text.at < b.text.at ? -1 : 1)))
    byPage.set(page, [...(byPage.get(page) ?? []), text])
  return byPage
}
