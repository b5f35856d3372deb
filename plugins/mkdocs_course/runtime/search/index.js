/** The index of a course, and what is known of its words. */

import {END} from "./compound.js"
import {BEFORE} from "./forms.js"
import {CUT, plain} from "./html.js"
import {escaped, unspaced, wholeWords} from "./script.js"
import {pronunciation, sound} from "./sounds.js"

/**
 * @typedef {{location: string, title: string, text: string, also?: string[], tags?: string[], term?: boolean}} Doc
 * @typedef {{doc: Doc, title: string, text: string, also: string[], all: string, recurring: boolean}} Entry
 * @typedef {{form: RegExp, weight: number}} Word
 */
/** The share of the pages that have a section of the same name, from which on it says little of them. */
const RECURRING = 1 / 4

/**
 * @type {{
 *   entries: Entry[], known: Set<string>, names: Set<string>, named: Set<string>, separator: RegExp, asking: RegExp,
 *   syllables: Map<string, string>, heard: Map<string, string[]>
 * }} the pages and their sections; the words of scripts without spaces; titles and other names, whole, and their words;
 *   what divides words, and those with which one asks; the pronunciation of characters, and the names by how they sound
 */
export const index = {
  entries: [],
  known: new Set(),
  names: new Set(),
  named: new Set(),
  separator: /\s+/,
  asking: /(?!)/,
  syllables: new Map(),
  heard: new Map()
}

/**
 * Takes over an index: all later searches look in it.
 *
 * @param {{
 *   config: {separator: string}, docs: Doc[], asking?: string[], sounds?: import("./sounds.js").Sounds
 * }} index
 */
export function loadIndex({config, docs, asking = [], sounds}) {
  index.separator = new RegExp(config.separator)
  const recurs = recurring(docs.map(({location}) => location))
  index.entries = docs.map(doc => {
    const [title, text] = [plain(doc.title), plain(doc.text)]
    const also = [...(doc.also ?? []), ...(doc.tags ?? []).map(plain)]
    const all = [title, ...also, text].join("\n").toLowerCase()
    return {doc, title, text, also, all, recurring: recurs(doc.location)}
  })
  index.asking = wholeWords(asking)
  const all = docs.flatMap(({title, text, also = []}) => [title, ...also, ...title.split(CUT), ...text.split(CUT)])
  index.known = new Set(all.filter(word => word.length > 1 && unspaced.test(word)))
  index.names = new Set(index.entries.flatMap(({title, also}) => [title, ...also]).map(name => name.toLowerCase()))
  index.named = new Set([...index.names].join(" ").split(/[^\p{L}\p{M}\p{N}]+/u))
  index.syllables = sounds ? pronunciation(sounds) : new Map()
  index.heard = new Map()
  for (const name of index.names) {
    const said = sound(name, index.syllables)
    if (said) index.heard.set(said, [...(index.heard.get(said) ?? []), name])
  }
}

/** Returns whether an address is that of a section which many pages have, such as the sources. @param {string[]} all */
function recurring(all) {
  const times = /** @type {Map<string, number>} */ (new Map())
  const section = (/** @type {string} */ location) => location.split("#")[1] ?? ""
  for (const location of all) times.set(section(location), (times.get(section(location)) ?? 0) + 1)
  const least = Math.max(3, RECURRING * (times.get("") ?? 0))
  return (/** @type {string} */ location) => section(location) !== "" && (times.get(section(location)) ?? 0) >= least
}

/** Returns the name that a word begins with, if only an ending follows that the stemmer leaves. @param {string} word */
export function base(word) {
  // What is a name itself has no such ending: “tillit” is not “till”.
  const shorter = index.names.has(word) ? [] : [1, 2].map(length => word.slice(0, -length))
  return shorter.find(name => name.length > 3 && index.named.has(name)) ?? word
}

/** @param {string} part in small letters @returns {boolean} whether it is anywhere in the index */
export const occurs = part => index.entries.some(({all}) => all.includes(part))

/** @param {string} part in small letters @returns {boolean} whether a word of the index is it, but for an ending */
export function begins(part) {
  const form = new RegExp(BEFORE + part + END, "iu")
  return index.entries.some(({all}) => form.test(all))
}

/** @param {string} word @returns {boolean} whether names sound like it */
export const soundsLikeName = word => index.heard.has(sound(word, index.syllables) || word)

/** @param {string} form @returns {Word | null} the pattern as a word of a query, null if nothing has it */
export function asWord(form) {
  const test = new RegExp(form, "iu")
  const number = index.entries.filter(entry => test.test(entry.all)).length
  return number ? {form: new RegExp(form, "giu"), weight: Math.log((1 + index.entries.length) / number)} : null
}

/** Returns the names that sound like characters, or as letters say. @param {string} typed @returns {Word | null} */
export function likeSounding(typed) {
  const alike = typed.length > 1 ? index.heard.get(sound(typed, index.syllables) || typed) : null
  return alike ? asWord(`(?:${alike.map(escaped).join("|")})`) : null
}
