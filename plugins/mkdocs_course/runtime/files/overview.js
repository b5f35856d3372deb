/** What a class has done, as tables and lists, and as files for spreadsheets. */

import {exam, hardest, misled, summary} from "./class.js"
import {ROOT} from "../learner/course.js"
import {csv} from "./csv.js"
import {download, make, put} from "../page/dom.js"
import {read} from "../learner/fragment.js"
import {original} from "../learner/original.js"
import {table} from "../page/table.js"

/** @typedef {import("./class.js").Asked} Asked */
/** @typedef {import("../learner/course.js").Index} Index */
/** @typedef {ReturnType<typeof summary>} Summary */
/** @typedef {Record<string, string>} Words */
/** @typedef {(quiz: string, id: string) => import("./class.js").Texts | undefined} Texts */

const MOST = 10

/** @param {number} share 0 to 1 */
const percent = share => new Intl.NumberFormat(document.documentElement.lang, {style: "percent", maximumFractionDigits: 0}).format(share)

/**
 * @param {Words} words
 * @param {Index} index
 * @param {import("./class.js").Saved[]} files
 * @returns {Promise<Node[]>}
 */
export async function overview(words, index, files) {
  const {compare} = new Intl.Collator(document.documentElement.lang, {numeric: true})
  const sum = summary(index, [...files].sort((one, other) => compare(one.label, other.label)))
  const names = [...new Set(sum.asked.filter(each => each.known).map(each => each.quiz))]
  const quizzes = new Map(await Promise.all(names.map(async name => /** @type {const} */ ([name, await original(name).then(read, () => new Map())]))))
  /** @type {Texts} */
  const texts = (quiz, id) => quizzes.get(quiz)?.get(id)
  const save = (/** @type {string} */ name, /** @type {(string | number)[][]} */ rows) =>
    make("button", {type: "button", class: "md-button", click: () => download(words[name + "_file"] + ".csv", "text/csv;charset=utf-8", csv(rows))}, words[name + "_save"] ?? "")
  return [
    make("h3", {}, words.learners ?? ""), learners(words, index, sum),
    make("h3", {}, words.lessons ?? ""), lessons(words, sum),
    make("h3", {}, words.hardest ?? ""), make("p", {}, words.hardest_how ?? ""),
    list(words, hardest(sum.asked, sum.learners.length).slice(0, MOST).map(each => difficult(words, index, each, texts))),
    make("h3", {}, words.misled ?? ""), make("p", {}, words.misled_how ?? ""),
    list(words, misled(sum.asked, texts).slice(0, MOST).map(each => tempting(words, index, each, texts))),
    make("h3", {}, words.save ?? ""), make("p", {}, words.save_how ?? ""),
    make("p", {class: "course-class__save"}, save("learners", perLearner(words, index, sum)), " ", save("questions", perQuestion(words, index, sum, texts))),
  ]
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 */
function learners(words, index, {learners, questions}) {
  const test = exam(index) !== "", titles = [words.learner, words.done, words.answered, words.right, ...test ? [words.exam] : []]
  return table("course-table", words.learners_how ?? "", titles.map(title => title ?? ""), learners.map(each => [
    each.label, `${each.done}/${each.lessons.length}`, `${each.answered}/${questions}`, `${each.right}/${each.first}`,
    ...test ? [each.best === null ? untried(words) : percent(each.best / 100)] : [],
  ]))
}

/** @param {Words} words */
const untried = words => make("span", {}, make("span", {"aria-hidden": "true"}, "–"), make("span", {class: "course-hidden"}, words.untried ?? ""))

/**
 * @param {Words} words
 * @param {Summary} sum
 */
function lessons(words, {lessons, learners}) {
  const titles = [words.lesson, words.done, words.begun, words.open].map(title => title ?? "")
  return table("course-table", put(words.lessons_how, {n: learners.length}), titles, lessons.map(({lesson, done, begun}) =>
    [make("a", {href: new URL(lesson.page, ROOT).href}, lesson.title), `${done}`, `${begun}`, `${learners.length - done - begun}`]))
}

/**
 * @param {Words} words
 * @param {Node[][]} items
 */
const list = (words, items) => items.length ? make("ol", {class: "course-class__list"}, ...items.map(item => make("li", {}, ...item))) : make("p", {}, words.too_few ?? "")

/**
 * @param {Index} index
 * @param {Asked} asked
 */
function home({lessons, quizzes}, {quiz}) {
  const page = quizzes[quiz]?.page ?? ""
  return {page, title: lessons.find(lesson => lesson.page === page)?.title ?? quiz}
}

/**
 * @param {Index} index
 * @param {Asked} asked
 */
function link(index, asked) {
  const {page, title} = home(index, asked)
  return make("a", {href: new URL(page, ROOT).href}, title)
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Asked} asked
 * @param {Texts} texts
 */
function difficult(words, index, asked, texts) {
  const {right, known} = asked
  return [
    make("p", {}, make("b", {}, texts(asked.quiz, asked.id)?.ask || asked.id)),
    make("p", {}, put(words.right_of, {right, known, percent: percent(right / known)}), " ", link(index, asked)),
  ]
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Asked & {option: string, count: number}} asked
 * @param {Texts} texts
 */
function tempting(words, index, asked, texts) {
  const {count, known} = asked
  return [
    make("p", {}, make("b", {}, `✗ ${asked.option}`)),
    make("p", {}, texts(asked.quiz, asked.id)?.ask || asked.id),
    make("p", {}, put(words.chosen_of, {count, known, percent: percent(count / known)}), " ", link(index, asked)),
  ]
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 */
function perLearner(words, index, {learners, questions}) {
  const names = ["learner", "done", "all_lessons", "answered", "all_questions", "right", "all_first", "exam_percent"]
  return [[...names.map(name => words[name] ?? ""), ...index.lessons.map(lesson => lesson.title)], ...learners.map(each => [
    each.label, each.done, each.lessons.length, each.answered, questions, each.right, each.first, each.best ?? "",
    ...each.lessons.map(state => words[{done: "is_done", begun: "is_begun", "": "is_open"}[state]] ?? ""),
  ])]
}

/**
 * @param {Words} words
 * @param {Index} index
 * @param {Summary} sum
 * @param {Texts} texts
 */
function perQuestion(words, index, {asked}, texts) {
  const names = ["lesson", "question", "right", "all_first", "right_percent", "wrong_option", "wrong_count"]
  return [names.map(name => words[name] ?? ""), ...asked.filter(each => each.known).map(each => {
    const [worst] = misled([each], texts)
    return [home(index, each).title, texts(each.quiz, each.id)?.ask || each.id, each.right, each.known,
      Math.round(each.right / each.known * 100), worst?.option ?? "", worst?.count ?? ""]
  })]
}
