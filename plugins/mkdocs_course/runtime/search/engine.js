/**
 * Finds what is typed in the index of a course.
 *
 * A query finds words that begin with its stem, and in a script without spaces whatever it is part of. If nothing is
 * found, wider forms are tried one by one, and a text without spaces is cut into the words of the index.
 */

import {compound, divisions, END} from "./compound.js"
import {CUT, excerpt, marked, plain} from "./html.js"
import {mistyped} from "./mistyped.js"
import {escaped, loose, runs, UNSPACED, unspaced, wholeWords} from "./script.js"

/**
 * @typedef {{location: string, title: string, text: string, also?: string[], tags?: string[], term?: boolean}} Doc
 * @typedef {{doc: Doc, title: string, text: string, also: string[], all: string}} Entry
 * @typedef {{form: RegExp, weight: number}} Word
 * @typedef {{entry: Entry, matched: Word[], score: number}} Hit
 * @typedef {{matched: Word[], score: number}} Rating
 */
const BEFORE = `(^|[^\\p{L}\\p{M}\\p{N}]|${UNSPACED})`
const letter = /[\p{L}\p{N}]/u
/** What a word counts, by where it is found: `same` for a title that is the query, `more` for each further time,
 * `place` for a further place on the page. */
const WEIGHTS = {same: 12, title: 6, term: 3, also: 3, text: 1, more: 0.15, place: 0.3}

/** The share of a query that a page has at least. */
const LEAST = 1 / 3

/** @param {number[]} numbers */
const sum = numbers => numbers.reduce((all, number) => all + number, 0)
/** @param {Word[]} words */
const weights = words => sum(words.map(({weight}) => weight))

const scope = /** @type {any} */ (self)
let entries = /** @type {Entry[]} */ ([])
let known = /** @type {Set<string>} the words of scripts without spaces */ (new Set())
let names = /** @type {Set<string>} titles and other names, whole */ (new Set())
let named = /** @type {Set<string>} their words */ (new Set())
let separator = /\s+/
let asking = /(?!)/ // the words with which one asks, which say nothing of what is looked for
/** Takes over an index: all later searches look in it.
 * @param {{config: {separator: string}, docs: Doc[], asking?: string[]}} index */
export function loadIndex({config, docs, asking: words = []}) {
  separator = new RegExp(config.separator)
  entries = docs.map(doc => {
    const [title, text] = [plain(doc.title), plain(doc.text)]
    const also = [...(doc.also ?? []), ...(doc.tags ?? []).map(plain)]
    return {doc, title, text, also, all: [title, ...also, text].join("\n").toLowerCase()}
  })
  asking = wholeWords(words)
  const all = docs.flatMap(({title, text, also = []}) => [title, ...also, ...title.split(CUT), ...text.split(CUT)])
  known = new Set(all.filter(word => word.length > 1 && unspaced.test(word)))
  names = new Set(entries.flatMap(({title, also}) => [title, ...also]).map(name => name.toLowerCase()))
  named = new Set([...names].join(" ").split(/[^\p{L}\p{M}\p{N}]+/u))
}

/** @param {string} word */
function stem(word) {
  const language = Object.keys(scope.lunr ?? {}).find(name => name.length === 2 && scope.lunr[name]?.stemmer)
  if (!language || !/^\p{Script=Latin}{4,}$/u.test(word)) return word
  return scope.lunr[language].stemmer(new scope.lunr.Token(word)).toString()
}

/** Returns the name that a word begins with, if only an ending follows that the stemmer leaves. @param {string} word */
function base(word) {
  // What is a name itself has no such ending: “tillit” is not “till”.
  const shorter = names.has(word) ? [] : [1, 2].map(length => word.slice(0, -length))
  return shorter.find(name => name.length > 3 && named.has(name)) ?? word
}

/** @param {string} part in small letters @returns {boolean} whether it is anywhere in the index */
const occurs = part => entries.some(({all}) => all.includes(part))

/** @param {string} part in small letters @returns {boolean} whether a word of the index is it, but for an ending */
function begins(part) {
  const form = new RegExp(BEFORE + part + END, "iu")
  return entries.some(({all}) => form.test(all))
}

/** Yields the forms in which a word is looked for. @param {string} word @returns {Generator<string, void, void>} */
function* forms(word) {
  if (unspaced.test(word)) return yield escaped(word)
  const once = stem(word)
  const stems = [...new Set([once, stem(once)])].filter(part => part === once || part.length > 3).map(escaped)
  const begun = [base(once), ...stems, loose(escaped(once))].map(part => `${BEFORE}${part}`)
  yield* [...begun, ...stems.filter(part => part.length > 4)]
  const divided = /^\p{Script=Latin}+$/u.test(word) && compound(word, stem, occurs)
  if (divided) yield BEFORE + divided
  // Another form of a strong verb: “svikit” of “svika”.
  for (const length of [1, 2]) if (once.length - length > 3) yield `${BEFORE}${escaped(once.slice(0, -length))}${END}`
  if (/^\p{L}{5,}$/u.test(word)) yield BEFORE + mistyped(once)
}

/**
 * @param {string} typed word
 * @returns {Word | null} its first form that the index has, and its weight: the rarer, the heavier; null if it has none
 */
function findWord(typed) {
  for (const form of forms(typed)) {
    const test = new RegExp(form, "iu")
    const number = entries.filter(entry => test.test(entry.all)).length
    if (number) return {form: new RegExp(form, "giu"), weight: Math.log((1 + entries.length) / number)}
  }
  return null
}

/**
 * Cuts a text without spaces into the longest known words; single characters are none. A word of other scripts is cut
 * into the parts of a compound.
 *
 * @param {string} run
 */
function pieces(run) {
  if (!unspaced.test(run)) return divisions(run, part => part, begins)[0]?.map(findWord) ?? null
  const words = []
  for (let start = 0; start < run.length; ) {
    let end = run.length
    while (end > start + 1 && !known.has(run.slice(start, end))) end--
    if (end > start + 1) words.push(run.slice(start, end))
    start = end
  }
  return words.length && words.join("").length * 3 >= run.length ? words.map(findWord) : null
}

/** Returns the words of a query that are found, and the weight of all of them. @param {string} query */
function parsed(query) {
  const squeezed = query.replace(/[\s'’]+/gu, "")
  const isPinyin = squeezed !== query && entries.some(entry => entry.also.includes(squeezed))
  const asked = query.replace(asking, " ")
  const text = isPinyin ? squeezed : letter.test(asked) ? asked : query
  const typed = text.split(separator).flatMap(part => part.match(runs) ?? [])
  const words = typed.filter(word => letter.test(word)).flatMap(word => findWord(word) ?? pieces(word))
  const total = words.reduce((sum, word) => sum + (word?.weight ?? Math.log(1 + entries.length)), 0)
  return {words: /** @type {Word[]} */ (words.filter(word => word)), total}
}

/** @param {Entry} entry @param {Word[]} words @param {string} query @returns {Rating} */
function rated({doc, title, also, text, all}, words, query) {
  const matched = words.filter(({form}) => all.search(form) >= 0)
  const scores = matched.map(({form, weight}) => {
    const times = text.match(form)?.length ?? 0
    const value =
      (title.search(form) >= 0 ? (doc.term ? WEIGHTS.term : WEIGHTS.title) : 0) +
      (also.some(name => name.search(form) >= 0) ? WEIGHTS.also : 0) +
      (times ? WEIGHTS.text + Math.min(1, WEIGHTS.more * (times - 1)) : 0)
    return weight * value
  })
  const same = [title, ...also].some(name => name.toLowerCase() === query)
  if (same && matched.length) scores.push(WEIGHTS.same * Math.max(...matched.map(({weight}) => weight)))
  return {matched, score: sum(scores) * weights(matched)}
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
  for (const entry of entries) {
    const page = entry.doc.location.replace(/#.*/, "")
    // A term is a result of its own.
    const key = entry.doc.term ? entry.doc.location : page
    const {matched, score} = rated(entry, words, query)
    if (matched.length || entry.doc.location === page)
      pages.set(key, [...(pages.get(key) ?? []), {entry, matched, score}])
  }
  return [...pages.values()]
    .map(hits => ordered(hits, words))
    .map(hits => ({hits, rank: ranked(hits, total)}))
    .filter(({rank}) => rank)
    .sort((one, other) => other.rank - one.rank)
    .map(({hits}) =>
      hits.map(({entry: {doc, title, text}, score}) => {
        return {...doc, title: marked(title, words), text: excerpt(text, words), score, terms: {}}
      })
    )
}
