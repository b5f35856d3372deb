/** What a class found difficult: questions, and the wrong options chosen most often. */

import {interpolate, make} from "../../dom/dom.js"
import {percent} from "../../dom/percent.js"
import {ROOT} from "../../learner/course.js"
import {lessonOf} from "./lesson.js"
import {meter} from "./meter.js"
import {hardest, misled, trap} from "./sums.js"

/** @typedef {import("./sums.js").Asked} Asked */
/** @typedef {import("./sums.js").Summary} Summary */
/** @typedef {import("./texts.js").TextsOf} TextsOf */
/** @typedef {import("../../learner/course.js").Index} Index */
/** @typedef {Record<string, string>} Words */

const MOST = 10

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 * @param {TextsOf} texts
 * @returns {HTMLElement} the questions that the fewest answered right
 */
export function difficult(words, index, {asked, learners}, texts) {
  const items = hardest(asked, learners.length).map(question => {
    const {right, known} = question
    const result = interpolate(words.right_of, {right, known, percent: percent((100 * right) / known, 0)})
    const worst = trap(question, texts)
    const why = worst && interpolate(words.trap, {option: worst.option, count: worst.count, known})
    return [
      make("p", {}, make("b", {}, askOf(question, texts))),
      make("p", {}, meter(right / known, result, "course-meter--low")),
      ...(why ? [make("p", {class: "course-class__trap"}, why)] : []),
      make("p", {}, link(index, question))
    ]
  })
  return list(words, items)
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 * @param {TextsOf} texts
 * @returns {HTMLElement} the wrong options chosen most often
 */
export function tempting(words, index, {asked}, texts) {
  const items = misled(asked, texts).map(question => {
    const {option, count, known} = question
    const result = interpolate(words.chosen_of, {count, known, percent: percent((100 * count) / known, 0)})
    return [
      make("p", {}, make("b", {}, `✗ ${option}`)),
      make("p", {}, askOf(question, texts)),
      make("p", {}, result, " ", link(index, question))
    ]
  })
  return list(words, items)
}

/**
 * @param {Asked} question
 * @param {TextsOf} texts
 */
const askOf = ({quiz, id}, texts) => texts(quiz, id)?.ask || id

/**
 * @param {Index} index
 * @param {Asked} question
 * @returns {HTMLElement} link to its lesson
 */
function link(index, question) {
  const {page, title} = lessonOf(index, question)
  return make("a", {href: new URL(page, ROOT).href}, title)
}

/**
 * @param {Words} words
 * @param {Node[][]} items
 */
const list = (words, items) =>
  items.length
    ? make("ol", {class: "course-class__list"}, ...items.slice(0, MOST).map(item => make("li", {}, ...item)))
    : make("p", {}, words.too_few ?? "")
