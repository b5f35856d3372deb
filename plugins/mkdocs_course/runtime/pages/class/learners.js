/** The learners of a class as a table that can be sorted: how far each has come, with a bar, and who stands still. */

import {interpolate, make, pageLanguage} from "../../dom/dom.js"
import {textLanguage} from "../../dom/language.js"
import {percent} from "../../dom/percent.js"
import {meter} from "./meter.js"
import {exam} from "./sums.js"

/** @typedef {import("./sums.js").Learner} Learner */
/** @typedef {Record<string, string>} Words */

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {(learner: Learner) => string | number} value a larger one is better, and comes first
 * @property {(learner: Learner) => (Node | string)[]} cell
 */

const NONE = "–"

/**
 * @param {Words} words
 * @param {import("../../learner/course.js").Index} index
 * @param {import("./sums.js").Summary} sum
 * @returns {HTMLElement}
 */
export function learners(words, index, {learners}) {
  const {compare} = new Intl.Collator(pageLanguage(), {numeric: true})
  const columns = columnsOf(words, exam(index) !== "")
  const heads = columns.map(({title}, at) =>
    make("th", {scope: "col"}, make("button", {type: "button", click: () => sort(at)}, title))
  )
  const rows = learners.map(learner => ({learner, row: row(columns, learner)}))
  const body = make("tbody", {}, ...rows.map(({row}) => row))

  /** @param {number} at the column; the same one again turns the order */
  function sort(at) {
    const head = heads[at]
    const value = columns[at]?.value
    if (!head || !value) return
    const first = at ? "descending" : "ascending"
    const second = at ? "ascending" : "descending"
    const order = head.getAttribute("aria-sort") === first ? second : first
    for (const other of heads) other.removeAttribute("aria-sort")
    head.setAttribute("aria-sort", order)
    const sign = order === "ascending" ? 1 : -1
    const difference = (/** @type {string | number} */ a, /** @type {string | number} */ b) =>
      typeof a === "number" && typeof b === "number" ? a - b : compare(`${a}`, `${b}`)
    // The sort is stable, so equals stay in the order that was chosen before.
    rows.sort((a, b) => sign * difference(value(a.learner), value(b.learner)))
    body.append(...rows.map(({row}) => row))
  }

  sort(0)
  return make(
    "table",
    {class: "course-table course-class__learners"},
    make("caption", {}, words.learners_how ?? ""),
    make("thead", {}, make("tr", {}, ...heads)),
    body
  )
}

/**
 * @param {Words} words
 * @param {boolean} hasExam
 * @returns {Column[]}
 */
const columnsOf = (words, hasExam) => [
  {title: words.learner ?? "", value: ({label}) => label, cell: learner => [name(words, learner)]},
  {
    title: words.parts_done ?? "",
    value: ({done}) => done,
    cell: ({done, lessons}) => [meter(done / (lessons.length || 1), `${done}/${lessons.length}`)]
  },
  {
    title: words.right ?? "",
    value: ({right, first}) => (first ? right / first : -1),
    cell: ({right, first}) => [first ? percent((100 * right) / first, 0) : NONE]
  },
  ...(hasExam
    ? [
        {
          title: words.exam ?? "",
          value: (/** @type {Learner} */ {best}) => best ?? -1,
          cell: (/** @type {Learner} */ {best}) => [best === null ? NONE : percent(best, 0)]
        }
      ]
    : [])
]

/**
 * @param {Words} words
 * @param {Learner} learner
 */
function name(words, {label, still}) {
  const shown = make("span", {lang: textLanguage(label)}, label)
  const flag = make("span", {class: "course-class__still"}, interpolate(words.still, {n: still ?? 0}))
  return make("span", {}, shown, ...(still === null ? [] : [" ", flag]))
}

/**
 * @param {Column[]} columns
 * @param {Learner} learner
 */
const row = (columns, learner) =>
  make(
    "tr",
    {},
    ...columns.map(({cell}, at) =>
      at ? make("td", {}, ...cell(learner)) : make("th", {scope: "row"}, ...cell(learner))
    )
  )
