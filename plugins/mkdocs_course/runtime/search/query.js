/** What is typed, as words that the index has. */

import {divisions} from "./compound.js"
import {forms} from "./forms.js"
import {asWord, base, begins, index, likeSounding, occurs, soundsLikeName} from "./index.js"
import {runs, unspaced} from "./script.js"

/** @typedef {import("./index.js").Word} Word */
const letter = /[\p{L}\p{N}]/u

/**
 * @param {string} typed word
 * @returns {Word | null} its first form that the index has, and its weight: the rarer, the heavier; null if it has none
 */
function findWord(typed) {
  for (const form of forms(typed, base, occurs)) {
    const word = asWord(form)
    if (word) return word
  }
  return likeSounding(typed)
}

/** Returns the longest beginning of a text that a test holds for, of two characters or more, “” if it holds for none.
 * @param {string} run @param {(part: string) => boolean} test */
function beginning(run, test) {
  let end = run.length
  while (end > 1 && !test(run.slice(0, end))) end--
  return end > 1 ? run.slice(0, end) : ""
}

/**
 * Cuts a text without spaces into the longest known words, or those that sound like names; single characters are none.
 * A word of other scripts is cut into the parts of a compound.
 *
 * @param {string} run
 */
function pieces(run) {
  if (!unspaced.test(run)) return divisions(run, part => part, begins)[0]?.map(findWord) ?? null
  const words = []
  for (let rest = run; rest; ) {
    const word = beginning(rest, part => index.known.has(part)) || beginning(rest, soundsLikeName)
    if (word) words.push(word)
    rest = rest.slice(word.length || 1)
  }
  return words.length && words.join("").length * 3 >= run.length ? words.map(findWord) : null
}

/** Returns words, with two of them as one where that is a name: “ord lista”. @param {string[]} words */
function joined(words) {
  const at = words.findIndex((word, first) => index.named.has(word + words[first + 1]) && !unspaced.test(word))
  return at < 0 ? words : [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)]
}

/** Returns the words of a query that are found, and the weight of all of them. @param {string} query */
export function parsed(query) {
  const squeezed = query.replace(/[\s'’]+/gu, "")
  const isPinyin =
    squeezed !== query && (soundsLikeName(squeezed) || index.entries.some(entry => entry.also.includes(squeezed)))
  const asked = query.replace(index.asking, " ")
  const text = isPinyin ? squeezed : letter.test(asked) ? asked : query
  const typed = text.split(index.separator).flatMap(part => part.match(runs) ?? [])
  const words = joined(typed.filter(word => letter.test(word))).flatMap(word => findWord(word) ?? pieces(word))
  const total = words.reduce((sum, word) => sum + (word?.weight ?? Math.log(1 + index.entries.length)), 0)
  return {words: /** @type {Word[]} */ (words.filter(word => word)), total}
}
