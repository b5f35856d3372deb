/** How characters are pronounced: names are found by it, and so are other characters that sound the same. */

/** @typedef {{charset: string, first: number, syllables: string}} Sounds */

/** The second bytes of the codes of a character set of two bytes. */
const [LOW, HIGH] = [0xa1, 0xfe]

/**
 * Returns the syllable of each character that stands in the order of its pronunciation in a character set.
 *
 * @param {Sounds} sounds the character set, the code of the first character, and the syllables in that order, each with
 *   the number of characters that have it
 * @returns {Map<string, string>}
 */
export function pronunciation({charset, first, syllables}) {
  const said = [...syllables.matchAll(/([a-z]+)(\d+)/g)].flatMap(([, name, number]) => Array(Number(number)).fill(name))
  const codes = /** @type {number[]} */ ([])
  for (let code = first; codes.length < said.length * 2; code++)
    if ((code & 0xff) >= LOW && (code & 0xff) <= HIGH) codes.push(code >> 8, code & 0xff)
  const characters = new TextDecoder(charset).decode(new Uint8Array(codes))
  return new Map(Array.from(characters, (character, at) => [character, said[at]]))
}

/** Returns how a text is pronounced, “” if that is not known of all of it.
 * @param {string} text @param {Map<string, string>} syllables */
export function sound(text, syllables) {
  const said = Array.from(text, character => syllables.get(character) ?? "")
  return said.every(Boolean) ? said.join("") : ""
}
