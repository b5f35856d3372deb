/** The tables of a class as files for spreadsheets. */

import {csv} from "../../dom/csv.js"
import {make} from "../../dom/dom.js"
import {fileButton} from "../../dom/file.js"
import {decimal} from "../../dom/language.js"
import {lessonOf} from "./lesson.js"
import {trap} from "./sums.js"

/** @typedef {import("./sums.js").Summary} Summary */
/** @typedef {import("./texts.js").TextsOf} TextsOf */
/** @typedef {import("../../learner/course.js").Index} Index */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 * @param {TextsOf} texts
 * @returns {HTMLElement} a button for each
 */
export function spreadsheets(words, index, sum, texts) {
  const save = (/** @type {string} */ name, /** @type {(string | number)[][]} */ rows) =>
    fileButton(words[`${name}_save`], words, {
      name: [words[`${name}_file`], "csv"].join("."),
      type: "text/csv;charset=utf-8",
      share: words[`${name}_share`] ?? "",
      copy: words[`${name}_copy`] ?? "",
      text: () => csv(rows, decimal())
    })
  return make(
    "div",
    {class: "course-class__save"},
    save("learners", perLearner(words, index, sum)),
    save("questions", perQuestion(words, index, sum, texts))
  )
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 */
function perLearner(words, index, {learners, questions}) {
  const names = ["learner", "done", "all_lessons", "answered", "all_questions", "right", "all_first", "exam_percent"]
  return [
    [...names.map(name => words[name] ?? ""), ...index.lessons.map(lesson => lesson.title)],
    ...learners.map(learner => [
      learner.label,
      learner.done,
      learner.lessons.length,
      learner.answered,
      questions,
      learner.right,
      learner.first,
      learner.best ?? "",
      ...learner.lessons.map(state => words[{done: "is_done", begun: "is_begun", "": "is_open"}[state]] ?? "")
    ])
  ]
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 * @param {TextsOf} texts
 */
function perQuestion(words, index, {asked}, texts) {
  const names = ["lesson", "question", "right", "all_first", "right_percent", "wrong_option", "wrong_count"]
  return [
    names.map(name => words[name] ?? ""),
    ...asked
      .filter(question => question.known)
      .map(question => {
        const worst = trap(question, texts)
        return [
          lessonOf(index, question).title,
          texts(question.quiz, question.id)?.ask || question.id,
          question.right,
          question.known,
          Math.round((question.right / question.known) * 100),
          worst?.option ?? "",
          worst?.count ?? ""
        ]
      })
  ]
}
