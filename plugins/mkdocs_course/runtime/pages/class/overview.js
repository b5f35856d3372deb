/** The results of a class, for its trainer: tables of learners and lessons, and difficult questions. */

import {details} from "../../dom/details.js"
import {interpolate, make, pageLanguage} from "../../dom/dom.js"
import {table} from "../../dom/table.js"
import {ROOT} from "../../learner/course.js"
import {learners} from "./learners.js"
import {difficult, tempting} from "./lists.js"
import {spreadsheets} from "./spreadsheets.js"
import {summaryLine} from "./summary_line.js"
import {summary} from "./sums.js"
import {load} from "./texts.js"

/** @typedef {import("../../learner/course.js").Index} Index */
/** @typedef {import("./sums.js").Summary} Summary */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Index} index
 * @param {import("./sums.js").Saved[]} files
 * @param {Node[]} refused what is shown of files that cannot be used
 * @returns {Promise<Node[]>}
 */
export async function overview(words, index, files, refused) {
  const {compare} = new Intl.Collator(pageLanguage(), {numeric: true})
  const sum = summary(
    index,
    [...files].sort((a, b) => compare(a.label, b.label))
  )
  const texts = await load()
  return [
    ...summaryLine(words, index, sum),
    ...refused,
    make(
      "div",
      {class: "course-class__columns"},
      make(
        "section",
        {},
        make("h3", {}, words.learners ?? ""),
        learners(words, index, sum),
        make("h3", {}, words.lessons ?? ""),
        lessons(words, sum)
      ),
      make(
        "section",
        {},
        make("h3", {}, words.hardest ?? ""),
        make("p", {class: "course-class__how"}, words.hardest_how ?? ""),
        difficult(words, index, sum, texts),
        details(
          words.misled ?? "",
          make("p", {class: "course-class__how"}, words.misled_how ?? ""),
          tempting(words, index, sum, texts)
        )
      )
    ),
    make("h3", {}, words.save ?? ""),
    make("p", {class: "course-class__how"}, words.save_how ?? ""),
    spreadsheets(words, index, sum, texts)
  ]
}

/**
 * @param {Words} words
 * @param {Summary} sum
 */
function lessons(words, {lessons, learners}) {
  const titles = [words.lesson, words.done, words.begun, words.open].map(title => title ?? "")
  return table(
    "course-table",
    interpolate(words.lessons_how, {n: learners.length}),
    titles,
    lessons.map(({lesson, done, begun}) => [
      make("a", {href: new URL(lesson.page, ROOT).href}, lesson.title),
      `${done}`,
      `${begun}`,
      `${learners.length - done - begun}`
    ])
  )
}
