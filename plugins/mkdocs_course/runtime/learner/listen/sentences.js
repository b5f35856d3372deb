/** Divides a text into what is read in one breath: sentences, and the parts of long ones. */

/**
 * How much a voice reads at a time. Some voices stop after about 15 seconds. A character counts one, and three in
 * scripts where it stands for a syllable or a word.
 */
const LONGEST = 220
const WIDE = 0x2e80

const SENTENCE = /[^.!?…。！？\n]+(?:[.!?…。！？]+["'”’»）)」』\]]*\s*|\n+|$)|[.!?…。！？\n]+/g
const PAUSES = /[,;:，、；：–—]["”’）)」』]*\s*/g
/** What ends with a number and a dot, and goes on: a number that counts, one after a Chinese character, and “3.5”. */
const COUNTED = /^\P{L}*\d\.\s*$|\p{Script=Han}\s*\d+\.\s*$|\d\.$/u
const SPEAKABLE = /[\p{L}\p{N}]/u

/**
 * @param {string} text
 * @param {string} language tag
 * @returns {{start: number, end: number}[]} the places of the parts in the text, without those that have no letters
 */
export function sentences(text, language) {
  const whole = "Segmenter" in Intl ? segmented(text, language) : [...text.matchAll(SENTENCE)].map(([part]) => part)
  let place = 0
  return joined(whole)
    .flatMap(part => cut(part))
    .map(part => {
      const start = place
      place += part.length
      return {start, end: place}
    })
    .map(part => trimmed(text, part))
    .filter(({start, end}) => SPEAKABLE.test(text.slice(start, end)))
}

/**
 * @param {string} text
 * @param {string} language
 */
const segmented = (text, language) =>
  [...new Intl.Segmenter(language, {granularity: "sentence"}).segment(text)].map(({segment}) => segment)

/** @param {string[]} parts @returns {string[]} with what follows a number in the same part */
const joined = parts =>
  parts.reduce((/** @type {string[]} */ list, part) => {
    const last = list.at(-1) ?? ""
    list.push(COUNTED.test(last) ? list.pop() + part : part)
    return list
  }, [])

/**
 * Cuts a long sentence after its last pause that is early enough, else after a space, else anywhere.
 *
 * @param {string} sentence
 * @returns {string[]}
 */
function cut(sentence) {
  let weight = 0
  let most = 0
  for (const character of sentence) {
    weight += (character.codePointAt(0) ?? 0) >= WIDE ? 3 : 1
    if (weight > LONGEST) break
    most += character.length
  }
  if (weight <= LONGEST) return [sentence]
  const ends = (/** @type {RegExp} */ pattern) =>
    [...sentence.matchAll(pattern)].map(match => match.index + match[0].length).filter(end => end > 0 && end <= most)
  // A pause near the beginning would leave a stump.
  const pause = ends(PAUSES).filter(end => end > most / 3)
  const end = pause.at(-1) ?? ends(/\s+/g).at(-1) ?? most
  return [sentence.slice(0, end), ...cut(sentence.slice(end))]
}

/**
 * @param {string} text
 * @param {{start: number, end: number}} place
 */
function trimmed(text, {start, end}) {
  const part = text.slice(start, end)
  return {start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length}
}
