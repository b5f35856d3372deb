/** Compounds, as in Swedish and German: what is typed as one word may be several words of a sentence. */

/** How many letters a part has at least, so that few words are divided by chance. */
const LEAST = 4
/** The ending of a word, and what stands between two words of a sentence that have to do with each other. */
export const END = "\\p{L}{0,3}(?!\\p{L})"
const BETWEEN = "[^\\p{L}.!?\\n](?:[^.!?\\n]{0,30}[^\\p{L}.!?\\n])?"

/**
 * Returns the ways to divide a compound into two parts.
 *
 * @param {string} word
 * @param {(part: string) => string} stem
 * @param {(stem: string) => boolean} occurs
 * @returns {[string, string][]} the stems of the parts
 */
export function divisions(word, stem, occurs) {
  const ways = /** @type {[string, string][]} */ ([])
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    const [first, last] = [stem(word.slice(0, at)), stem(word.slice(at))]
    // An “s” may join the parts.
    if (occurs(first.replace(/s$/, "")) && occurs(last)) ways.push([first, last])
  }
  return ways
}

/**
 * Returns a pattern that finds the parts of a compound beside each other, in any order.
 *
 * @param {string} word
 * @param {(part: string) => string} stem
 * @param {(stem: string) => boolean} occurs returns whether a part is anywhere in the index: a pattern of all the ways
 *   to divide a word takes longer to compile than to run
 * @returns {string} “” where the word has no such parts
 */
export function compound(word, stem, occurs) {
  const forms = divisions(word, stem, occurs).flatMap(([first, last]) => {
    const [before, after] = [`${first.replace(/s$/, "s?")}${END}`, `${last}${END}`]
    return [before + BETWEEN + after, after + BETWEEN + before]
  })
  return forms.length ? `(?:${forms.join("|")})` : ""
}
