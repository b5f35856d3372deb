/**
 * Finds what is typed in the index of a course.
 *
 * A query finds words that begin with its stem, and in a script without spaces whatever it is part of. If nothing is
 * found, wider forms are tried one by one, and a text without spaces is cut into the words of the index.
 */

import {compound} from "./compound.js"
import {mistyped} from "./mistyped.js"

/**
 * @typedef {{location: string, title: string, text: string, also?: string[], tags?: string[], term?: boolean}} Doc
 * @typedef {{doc: Doc, title: string, text: string, also: string[], all: string}} Entry
 * @typedef {{form: RegExp, weight: number}} Word
 * @typedef {{entry: Entry, score: number}} Hit
 */
const UNSPACED = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]"
const BEFORE = `(^|[^\\p{L}\\p{M}\\p{N}]|${UNSPACED})`
const unspaced = new RegExp(UNSPACED, "u")
/** The sign between the words into which a text without spaces was cut. */
const CUT = "\u200b"
const letter = /[\p{L}\p{N}]/u
const ENTITIES = new Map(Object.entries({"&lt;": "<", "&gt;": ">", "&amp;": "&", "&#34;": '"', "&#39;": "'"}))
const runs = new RegExp(`${UNSPACED}+|(?:(?!${UNSPACED}).)+`, "gu")
/** What a word counts, by where it is found: `same` for a title that is the query, `more` for each further time. */
const WEIGHTS = {same: 12, title: 6, term: 3, also: 3, text: 1, more: 0.15}

const scope = /** @type {any} */ (self)
let entries = /** @type {Entry[]} */ ([])
let known = /** @type {Set<string>} the words of scripts without spaces */ (new Set())
let named = /** @type {Set<string>} the words of titles and of other names */ (new Set())
let separator = /\s+/
/** @param {string} text */
const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
/** @param {string} text */
const asHtml = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** @param {string} html what the index has: text with a few tags, and signs between the words that it was cut into */
function plain(html) {
  const text = html.replaceAll(CUT, "").replace(/<[^>]*>|\s+/g, " ")
  return text.replace(/&[#\w]+;/g, entity => ENTITIES.get(entity) ?? entity).trim()
}

/** @param {{config: {separator: string}, docs: Doc[]}} index */
export function read({config, docs}) {
  separator = new RegExp(config.separator)
  entries = docs.map(doc => {
    const [title, text] = [plain(doc.title), plain(doc.text)]
    const also = [...(doc.also ?? []), ...(doc.tags ?? []).map(plain)]
    return {doc, title, text, also, all: [title, ...also, text].join("\n").toLowerCase()}
  })
  const words = docs.flatMap(({title, text, also = []}) => [title, ...also, ...title.split(CUT), ...text.split(CUT)])
  known = new Set(words.filter(word => word.length > 1 && unspaced.test(word)))
  const names = entries.map(({title, also}) => [title, ...also].join(" ")).join(" ")
  named = new Set(names.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u))
}

/** @param {string} word */
function stem(word) {
  const language = Object.keys(scope.lunr ?? {}).find(name => name.length === 2 && scope.lunr[name]?.stemmer)
  if (!language || !/^\p{Script=Latin}{4,}$/u.test(word)) return word
  return scope.lunr[language].stemmer(new scope.lunr.Token(word)).toString()
}

/** Returns a word as a pattern that finds its letters with diacritics, too. @param {string} word */
function loose(word) {
  const letters = Array.from({length: 0x170}, (_, number) => String.fromCharCode(0xe0 + number))
  const same = (/** @type {string} */ base) => letters.filter(letter => letter.normalize("NFD")[0] === base)
  return word.replace(/[a-z]/g, base => `[${base}${same(base).join("")}]`)
}

/** Returns the name that a word begins with, if only an ending follows that the stemmer leaves. @param {string} word */
const base = word =>
  [1, 2].map(length => word.slice(0, -length)).find(name => name.length > 3 && named.has(name)) ?? word

/** @param {string} part in small letters @returns {boolean} whether it is anywhere in the index */
const occurs = part => entries.some(({all}) => all.includes(part))

/** Yields the forms in which a word is looked for. @param {string} word @returns {Generator<string, void, void>} */
function* forms(word) {
  if (unspaced.test(word)) return yield escaped(word)
  const once = stem(word)
  const stems = [...new Set([once, stem(once)])].filter(part => part === once || part.length > 3).map(escaped)
  const begun = [base(once), ...stems, loose(escaped(once))].map(part => `${BEFORE}${part}`)
  yield* [...begun, ...stems.filter(part => part.length > 4)]
  const divided = /^\p{Script=Latin}+$/u.test(word) && compound(word, stem, occurs)
  if (divided) yield BEFORE + divided
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
    if (number) return {form: new RegExp(form, "giu"), weight: Math.log(1 + entries.length / number)}
  }
  return null
}

/** Cuts a text without spaces into the longest known words; single characters are none. @param {string} run */
function pieces(run) {
  if (!unspaced.test(run)) return null
  const words = []
  for (let start = 0; start < run.length; ) {
    let end = run.length
    while (end > start + 1 && !known.has(run.slice(start, end))) end--
    if (end > start + 1) words.push(run.slice(start, end))
    start = end
  }
  return words.length && words.join("").length * 2 >= run.length ? words.map(findWord) : null
}

/** Returns the words of a query that are found, and the weight of all of them. @param {string} query */
function parsed(query) {
  const squeezed = query.replace(/[\s'’]+/gu, "")
  const isPinyin = squeezed !== query && entries.some(entry => entry.also.includes(squeezed))
  const typed = (isPinyin ? [squeezed] : query.split(separator)).flatMap(part => part.match(runs) ?? [])
  const words = typed.filter(word => letter.test(word)).flatMap(word => findWord(word) ?? pieces(word))
  const total = words.reduce((sum, word) => sum + (word?.weight ?? Math.log(1 + entries.length)), 0)
  return {words: /** @type {Word[]} */ (words.filter(word => word)), total}
}

/** @param {Entry} entry @param {Word[]} words @param {number} total @param {string} query */
function rated({doc, title, also, text, all}, words, total, query) {
  let [sum, matched] = [0, 0]
  for (const {form, weight} of words) {
    if (all.search(form) < 0) continue
    matched += weight
    const times = text.match(form)?.length ?? 0
    const value =
      (title.search(form) >= 0 ? (doc.term ? WEIGHTS.term : WEIGHTS.title) : 0) +
      (also.some(name => name.search(form) >= 0) ? WEIGHTS.also : 0) +
      (times ? WEIGHTS.text + Math.min(1, WEIGHTS.more * (times - 1)) : 0)
    sum += weight * value
  }
  // Where most of a query is missing, nothing is better than what is common.
  if (!matched || matched * 2 < total) return 0
  const bonus = [title, ...also].some(name => name.toLowerCase() === query) ? WEIGHTS.same : 0
  return sum * (matched / total) ** 2 + bonus * Math.max(...words.map(word => word.weight))
}

/** Returns text as HTML with the words marked. @param {string} text @param {Word[]} words */
function marked(text, words) {
  const form = new RegExp(words.map(word => `(?:${word.form.source})`).join("|"), "giu")
  let [html, last] = ["", 0]
  for (const match of text.matchAll(form)) {
    // What stands before a word was matched with it.
    const start = match.index + (match.slice(1).find(before => before) ?? "").length
    html += asHtml(text.slice(last, start))
    last = match.index + match[0].length
    html += `<mark>${asHtml(text.slice(start, last))}</mark>`
  }
  return html + asHtml(text.slice(last))
}

/** Returns the first sentences with a word, or the first one. @param {string} text @param {Word[]} words */
function excerpt(text, words) {
  const sentences = text.match(/[^。！？.!?]+[。！？.!?]*/gu) ?? []
  const telling = sentences.filter(sentence => words.some(({form}) => sentence.search(form) >= 0))
  return marked((telling.length ? telling.slice(0, 2) : sentences.slice(0, 1)).join(" … ").trim(), words)
}

/** A heading is before a page that has only other words. @param {Hit[]} hits @param {Word[]} words */
function ordered(hits, words) {
  const [first, second] = hits.sort((one, other) => other.score - one.score)
  if (!first?.entry.also.length || !second || words.some(({form}) => first.entry.title.search(form) >= 0)) return hits
  return [{...second, score: first.score}, {...first, score: second.score}, ...hits.slice(2)]
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
    const value = rated(entry, words, total, query)
    if (value || entry.doc.location === page) pages.set(key, [...(pages.get(key) ?? []), {entry, score: value}])
  }
  return [...pages.values()]
    .map(hits => ordered(hits, words))
    .map(hits => ({hits, rank: hits.reduce((sum, {score}) => sum + WEIGHTS.more * score, hits[0]?.score ?? 0)}))
    .filter(({rank}) => rank)
    .sort((one, other) => other.rank - one.rank)
    .map(({hits}) =>
      hits.map(({entry: {doc, title, text}, score}) => {
        return {...doc, title: marked(title, words), text: excerpt(text, words), score, terms: {}}
      })
    )
}
