/**
 * Finds what is typed in the index of a course.
 *
 * A query finds words that begin with its stem, and in a script without spaces whatever it is part of. If nothing is
 * found, wider forms are tried one by one, and a text without spaces is cut into the words of the index.
 */

import {excerpt, marked} from "./html.js"
import {index} from "./index.js"
import {parsed} from "./query.js"

/**
 * @typedef {import("./index.js").Doc} Doc
 * @typedef {import("./index.js").Entry} Entry
 * @typedef {import("./index.js").Word} Word
 * @typedef {{entry: Entry, matched: Word[], score: number}} Hit
 * @typedef {{matched: Word[], score: number}} Rating
 */
/** What a word counts, by where it is found: `same` for a title that is the query, `more` for each further time,
 * `place` for a further place on the page, `recurring` for a section that most pages have. */
const WEIGHTS = {same: 12, title: 6, term: 3, also: 3, text: 1, more: 0.15, place: 0.3, recurring: 0.5}
/** The share of a query that a page has at least, and the share of what a page has that a section of it has. */
const LEAST = 1 / 3

/** @param {number[]} numbers */
const sum = numbers => numbers.reduce((all, number) => all + number, 0)
/** @param {Word[]} words */
const weights = words => sum(words.map(({weight}) => weight))

/** @param {Entry} entry @param {Word[]} words @param {string} query @returns {Rating} */
function rated({doc, title, also, text, all, recurring}, words, query) {
  const matched = words.filter(({form}) => all.search(form) >= 0)
  const scores = matched.map(({form, weight}) => {
    const times = text.match(form)?.length ?? 0
    const value =
      (!recurring && title.search(form) >= 0 ? (doc.term ? WEIGHTS.term : WEIGHTS.title) : 0) +
      (also.some(name => name.search(form) >= 0) ? WEIGHTS.also : 0) +
      (times ? WEIGHTS.text + Math.min(1, WEIGHTS.more * (times - 1)) : 0)
    return weight * value
  })
  const same = [title, ...also].some(name => name.toLowerCase() === query)
  if (same && matched.length) scores.push(WEIGHTS.same * Math.max(...matched.map(({weight}) => weight)))
  return {matched, score: sum(scores) * weights(matched) * (recurring ? WEIGHTS.recurring : 1)}
}

/** Returns the places of a page without sections that have little of what the page has. @param {Hit[]} hits */
function telling(hits) {
  const most = LEAST * Math.max(...hits.map(({matched}) => weights(matched)))
  return hits.filter(({entry, matched}) => !entry.doc.location.includes("#") || weights(matched) >= most)
}

/** A heading is before a page that has only other words. @param {Hit[]} hits @param {Word[]} words */
function ordered(hits, words) {
  const [first, second] = hits.sort((one, other) => other.score - one.score)
  if (!first?.entry.also.length || !second || words.some(({form}) => first.entry.title.search(form) >= 0)) return hits
  return [{...second, score: first.score}, {...first, score: second.score}, ...hits.slice(2)]
}

/** Returns the score of a page; where most of a query is missing, it is 0. @param {Hit[]} hits @param {number} total */
function ranked(hits, total) {
  const matched = new Set(hits.flatMap(hit => hit.matched))
  const share = weights([...matched]) / total
  const [best, ...others] = hits.map(({score}) => score)
  return share < LEAST ? 0 : share * ((best ?? 0) + WEIGHTS.place * sum(others))
}

/** Returns what is found, by page, the best first. @param {string} typed */
export function search(typed) {
  const query = typed.trim().toLowerCase()
  const {words, total} = parsed(query)
  if (!words.length) return []
  /** @type {Map<string, Hit[]>} */
  const pages = new Map()
  for (const entry of index.entries) {
    const page = entry.doc.location.replace(/#.*/, "")
    // A term is a result of its own.
    const key = entry.doc.term ? entry.doc.location : page
    const {matched, score} = rated(entry, words, query)
    if (matched.length || entry.doc.location === page)
      pages.set(key, [...(pages.get(key) ?? []), {entry, matched, score}])
  }
  return [...pages.values()]
    .map(hits => ordered(telling(hits), words))
    .map(hits => ({hits, rank: ranked(hits, total)}))
    .filter(({rank}) => rank)
    .sort((one, other) => other.rank - one.rank)
    .map(({hits}) =>
      hits.map(({entry: {doc, title, text}, score}) => {
        return {...doc, title: marked(title, words), text: excerpt(text, words), score, terms: {}}
      })
    )
}
