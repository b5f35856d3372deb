/** A class in one line and a few figures: who is done, how far the half have come, and who stands still. */

import {interpolate, make, pageLanguage} from "../../dom/dom.js"

/** @typedef {import("./sums.js").Summary} Summary */
/** @typedef {Record<string, string>} Words */

/** So many learners are named. */
const NAMED = 6

/**
 * @param {Words} words
 * @param {import("../../learner/course.js").Index} index
 * @param {Summary} sum
 * @returns {HTMLElement[]}
 */
export function summaryLine(words, {certificate}, {learners, lessons}) {
  const all = learners.length
  const done = learners.filter(learner => learner.done === lessons.length).length
  const median = middle(learners.map(learner => learner.done))
  const still = learners
    .filter(learner => learner.still !== null)
    .sort((a, b) => (b.still ?? 0) - (a.still ?? 0))
    .map(({label, still}) => interpolate(words.still_name, {name: label, n: still ?? 0}))
  const waiting = learners.filter(({done, isBegun}) => !done && !isBegun).map(({label}) => label)
  const passed = learners.filter(({best}) => best !== null && best >= (certificate?.pass ?? 0)).length
  const lines = [
    ...(median ? [interpolate(words.sum_median, {median, all: lessons.length})] : []),
    ...(still.length ? [interpolate(words.sum_still, {names: list(words, still)})] : []),
    ...(waiting.length ? [interpolate(words.sum_waiting, {names: list(words, waiting)})] : [])
  ]
  const facts = [
    [words.fact_learners, `${all}`],
    [words.fact_done, of(words, done, all)],
    [words.fact_median, of(words, median, lessons.length)],
    ...(certificate ? [[words.fact_passed, of(words, passed, all)]] : []),
    [words.fact_call, `${still.length + waiting.length}`]
  ]
  return [
    make(
      "p",
      {},
      make("b", {}, interpolate(words.sum_done, {n: done, all})),
      words.sum_space ?? "",
      lines.join(words.sum_space)
    ),
    make(
      "dl",
      {class: "course-class__facts"},
      ...facts.map(([name = "", value = ""]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)))
    )
  ]
}

/**
 * @param {Words} words
 * @param {number} n
 * @param {number} all
 */
const of = (words, n, all) => interpolate(words.fact_of, {n, all})

/**
 * @param {Words} words
 * @param {string[]} names
 */
function list(words, names) {
  const more = names.length - NAMED
  const shown = more > 0 ? [...names.slice(0, NAMED), interpolate(words.sum_more, {n: more})] : names
  return new Intl.ListFormat(pageLanguage()).format(shown)
}

/** @param {number[]} numbers */
function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2
}
