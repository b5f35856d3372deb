/** Compounds, as in Swedish and German: what is typed as one word may be several words of a sentence. */

/** How many letters a part has at least, so that few words are divided by chance. */
const LEAST = 4
/** The ending of a word, and what stands between two words of a sentence that have to do with each other. */
const END = "\\p{L}{0,3}(?!\\p{L})"
const BETWEEN = "[^\\p{L}.!?\\n](?:[^.!?\\n]{0,30}[^\\p{L}.!?\\n])?"

/**
 * Returns a pattern that finds the parts of a compound beside each other, in any order.
 *
 * @param {string} word
 * @param {(part: string) => string} stem
 * @param {(part: string) => boolean} occurs returns whether a part is anywhere in the index: a pattern of all the ways
 *   to divide a word takes longer to compile than to run
 * @returns {string} “” where the word has no such parts
 */
export function compound(word, stem, occurs) {
  const forms = []
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    const [first, last] = [stem(word.slice(0, at)), stem(word.slice(at))]
    // An “s” may join the parts.
    if (!occurs(first.replace(/s$/, "")) || !occurs(last)) continue
    const [before, after] = [`${first.replace(/s$/, "s?")}${END}`, `${last}${END}`]
    forms.push(before + BETWEEN + after, after + BETWEEN + before)
  }
  return forms.length ? `(?:${forms.join("|")})` : ""
}
