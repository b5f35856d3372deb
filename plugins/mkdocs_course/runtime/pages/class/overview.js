/** The results of a class, for its trainer: tables of learners and lessons, and difficult questions. */

import {interpolate, make} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {table} from "../../dom/table.js"
import {ROOT} from "../../learner/course.js"
import {difficult, tempting} from "./lists.js"
import {spreadsheets} from "./spreadsheets.js"
import {exam, summary} from "./sums.js"
import {load} from "./texts.js"

/** @typedef {import("../../learner/course.js").Index} Index */
/** @typedef {import("./sums.js").Summary} Summary */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Index} index
 * @param {import("./sums.js").Saved[]} files
 * @returns {Promise<Node[]>}
 */
export async function overview(words, index, files) {
  const {compare} = new Intl.Collator(document.documentElement.lang, {numeric: true})
  const sum = summary(
    index,
    [...files].sort((a, b) => compare(a.label, b.label))
  )
  const texts = await load()
  return [
    make("h3", {}, words.learners ?? ""),
    learners(words, index, sum),
    make("h3", {}, words.lessons ?? ""),
    lessons(words, sum),
    make("h3", {}, words.hardest ?? ""),
    make("p", {}, words.hardest_how ?? ""),
    difficult(words, index, sum, texts),
    make("h3", {}, words.misled ?? ""),
    make("p", {}, words.misled_how ?? ""),
    tempting(words, index, sum, texts),
    make("h3", {}, words.save ?? ""),
    make("p", {}, words.save_how ?? ""),
    spreadsheets(words, index, sum, texts)
  ]
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 */
function learners(words, index, {learners, questions}) {
  const test = exam(index) !== ""
  const titles = [words.learner, words.done, words.answered, words.right, ...(test ? [words.exam] : [])]
  return table(
    "course-table",
    words.learners_how ?? "",
    titles.map(title => title ?? ""),
    learners.map(learner => [
      learner.label,
      `${learner.done}/${learner.lessons.length}`,
      `${learner.answered}/${questions}`,
      `${learner.right}/${learner.first}`,
      ...(test ? [learner.best === null ? untried(words) : percent(learner.best, 0)] : [])
    ])
  )
}

/** @param {Words} words */
const untried = words =>
  make(
    "span",
    {},
    make("span", {"aria-hidden": "true"}, "–"),
    make("span", {class: "course-hidden"}, words.untried ?? "")
  )

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
