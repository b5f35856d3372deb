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
 * @returns {string} “” where the word is too short
 */
export function compound(word, stem) {
  const forms = []
  for (let at = LEAST; at <= word.length - LEAST; at++) {
    const last = stem(word.slice(at)) + END
    // An “s” may join the parts.
    const first = `${stem(word.slice(0, at)).replace(/s$/, "s?")}${END}`
    forms.push(first + BETWEEN + last, last + BETWEEN + first)
  }
  return forms.length ? `(?:${forms.join("|")})` : ""
}
