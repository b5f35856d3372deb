/** How words are written: scripts without spaces, diacritics, and the edges of words. */

export const UNSPACED = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]"
export const unspaced = new RegExp(UNSPACED, "u")
export const runs = new RegExp(`${UNSPACED}+|(?:(?!${UNSPACED}).)+`, "gu")
/** @param {string} text */
export const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")

/** Returns a word as a pattern that finds its letters with diacritics, too. @param {string} word */
export function loose(word) {
  const letters = Array.from({length: 0x170}, (_, number) => String.fromCharCode(0xe0 + number))
  const same = (/** @type {string} */ base) => letters.filter(letter => letter.normalize("NFD")[0] === base)
  return word.replace(/[a-z]/g, base => `[${base}${same(base).join("")}]`)
}

/** Returns a pattern of whole words; in a script without spaces, of their characters. @param {string[]} words */
export function wholeWords(words) {
  const forms = words.map(word =>
    unspaced.test(word) ? escaped(word) : `(?:^|[^\\p{L}\\p{M}])${escaped(word)}(?![\\p{L}\\p{M}])`
  )
  // The longest first: others may begin it.
  return new RegExp(forms.sort((one, other) => other.length - one.length).join("|") || "(?!)", "giu")
}
