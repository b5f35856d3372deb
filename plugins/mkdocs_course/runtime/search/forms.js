/** The forms in which a typed word is looked for, from the nearest to the widest. */

import {compound, END} from "./compound.js"
import {mistyped} from "./mistyped.js"
import {escaped, loose, UNSPACED, unspaced} from "./script.js"

export const BEFORE = `(^|[^\\p{L}\\p{M}\\p{N}]|${UNSPACED})`
/** How many letters a stem has at least that may begin a longer word: “hem” is not that of “hemlighet”. */
const LEAST = 4
const scope = /** @type {any} */ (self)

/** @param {string} word */
function stem(word) {
  const language = Object.keys(scope.lunr ?? {}).find(name => name.length === 2 && scope.lunr[name]?.stemmer)
  if (!language || !/^\p{Script=Latin}{4,}$/u.test(word)) return word
  return scope.lunr[language].stemmer(new scope.lunr.Token(word)).toString()
}

/**
 * Yields the patterns of the forms of a word.
 *
 * @param {string} word
 * @param {(word: string) => string} base returns the name that a word begins
 * @param {(part: string) => boolean} occurs returns whether a part is anywhere in the index
 * @returns {Generator<string, void, void>}
 */
export function* forms(word, base, occurs) {
  if (unspaced.test(word)) return yield escaped(word)
  const once = stem(word)
  const short = once.length < LEAST && once !== word
  if (short) yield BEFORE + escaped(word)
  yield BEFORE + escaped(base(once))
  yield BEFORE + escaped(once) + (short ? END : "")
  // What the stemmer takes off twice leaves little of a word: only an ending may follow.
  const twice = stem(once)
  if (twice !== once && twice.length >= LEAST) yield BEFORE + escaped(twice) + END
  yield BEFORE + loose(escaped(once))
  for (const part of new Set([once, twice])) if (part.length > LEAST) yield escaped(part)
  const divided = /^\p{Script=Latin}+$/u.test(word) && compound(word, stem, occurs)
  if (divided) yield BEFORE + divided
  // Another form of a strong verb: “svikit” of “svika”.
  for (const length of [1, 2]) if (once.length - length >= LEAST) yield BEFORE + escaped(once.slice(0, -length)) + END
  if (/^\p{L}{5,}$/u.test(word)) yield BEFORE + mistyped(once)
}
