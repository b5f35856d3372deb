/**
 * Normalizes a typed text for comparison with an answer. `model/text/fold.py` has the same rules in the same order,
 * because the check of a course compares answers too; `tests/golden/typed/` tests both with the same cases.
 */

/**
 * Returns the decimal sign of a language.
 *
 * @param {string} language
 */
export const point = language => (0.5).toLocaleString(language)[1] ?? ""

/**
 * Returns the text without differences of width, case, spaces, quotes and punctuation, except for signs with meaning.
 * Letters keep their diacritics.
 *
 * @param {string} text
 * @param {string} [decimal] the decimal sign of the language, “” where it is unknown
 * @param {string} [variants] characters, each followed by those that count as the same: “赖賴 发发髮”
 */
export function fold(text, decimal = "", variants = "") {
  const close = unifyNumbers(unifySigns(unifyCharacters(text)), decimal)
    .replaceAll(" ", "")
    .replace(/(\d),(?=\d)/g, "$1.")
  const known = new Map(variants.split(" ").flatMap(([char, ...same]) => same.map(variant => [variant, char])))
  return [...(stripPunctuation(close) || close)].map(char => known.get(char) ?? char).join("")
}

/**
 * Returns the folded text, and its variants without signs that count only where the answer has them: a plus or number
 * sign at the start, a percent or per mille sign after a number.
 *
 * @param {string} folded
 */
export const readings = folded =>
  [folded, folded.replace(/^[#+](?=[\p{L}\p{N}])/u, "")].flatMap(text => [text, text.replace(/(\d)[%‰]/g, "$1")])

/**
 * Normalizes a typed number: “−” for a minus, a point before decimals, no separators between thousands.
 *
 * @param {string} text
 * @param {string} decimal the decimal sign of the language
 */
export const normalizeNumber = (text, decimal) =>
  unifyNumbers(unifySigns(unifyCharacters(text)).replace(/(\d) (?=\d{3}(?!\d))/g, "$1"), decimal)

/**
 * Returns the text in lower case and in NFKC. A back quote or a spacing accent counts as an apostrophe. A fraction, a
 * superscript or a subscript stays apart from what comes before it, but a superscript digit after a letter is a plain
 * digit: m² = m^2 = m2.
 *
 * @param {string} text
 */
function unifyCharacters(text) {
  const apart = text
    .replace(/[´`‘’′]/g, "'")
    .replace(/\p{Nd}(?=[¼-¾⅐-⅟])/gu, "$& ")
    .replace(/[\p{L}\p{Nd})](?=[⁺⁻]?[⁰-⁹¹²³ⁿˣ])/gu, "$&^")
    .replace(/[\p{Nd})](?=[₀-₉])|\p{L}(?=[₀-₉]+\p{Nd})/gu, "$&_")
  const known = apart
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\p{L})\^(?=\d)/gu, "$1")
  return known
    .replace(/\p{Cf}|[\uFE00-\uFE0F]/gu, "")
    .replace(/[\p{Z}\p{Cc}]+/gu, " ")
    .trim()
}

/**
 * Returns the text with one sign for each meaning. A dash is a minus before and between amounts, but not between a word
 * and what follows it; a remaining “-” is a hyphen or a dash. Amounts are numbers, symbols and single letters.
 *
 * @param {string} text
 */
function unifySigns(text) {
  const uniform = text
    .replace(/[˗‐-―─━⸺⸻〜〰−➖]/g, "-")
    .replace(/、/g, ", ")
    .replace(/。/g, ".")
    .replace(/[⁄∕]/g, "/")
  const between = uniform.replace(/^([a-z]) ?-+$/, "$1−").replace(/(\d) (?=\d\d?\/\d)/g, "$1&")
  const dashes = /( ?)([-~]+)( ?)(?=[([]*(?:(\p{Sc}? ?[.,]?\d)|(\p{S}|(?!\p{sc=Han})\p{L}(?!\p{L})))?)/gu
  return between.replace(dashes, (all, gap, dash, space, number, sign, at) => {
    const before = between.slice(0, at).slice(-9)
    const amount = /(\d ?[°%]?\p{L}{0,3}|(^|\P{L})\p{L})$/u.test(before)
    const free = amount || gap || !/(?!\p{sc=Han})\p{L}$/u.test(before)
    const single = sign && (amount || !space)
    const minus = /~/.test(dash) ? amount && number : /[<=>]$/.test(before) || (free && (number || single))
    return minus ? `${gap}−` : all
  })
}

/**
 * Writes numbers with a point before decimals and without separators between thousands.
 *
 * @param {string} text
 * @param {string} decimal
 */
function unifyNumbers(text, decimal) {
  return text
    .replace(/((?:^|\D |[−=(])[^\p{L}\p{N}_.,% ]{0,2})[.,](?=\d)/gu, "$10.")
    .replace(/\d[0-9.,']*\d/g, number => {
      const [, whole = "", sign = "", last = "", rest = ""] =
        number.match(/^([1-9]\d{0,2}([.,'])\d{3}(?:\2\d{3})*)(?:(?!\2)([.,])(\d+))?$/) ?? []
      // A single separator before three digits is the decimal sign where the language has it so, or is unknown.
      const thousands = sign && (last || sign === "'" || whole.split(sign).length > 2 || (decimal && sign !== decimal))
      return thousands ? whole.replaceAll(sign, "") + (last && ".") + rest : number.replaceAll(",", ".")
    })
}

/**
 * Removes punctuation, except for signs in a name or an amount and punctuation between two digits.
 *
 * @param {string} text
 */
const stripPunctuation = text =>
  text.replace(/\p{P}+/gu, (run, at) => {
    const ends = (text[at - 1] ?? " ") + text[at + run.length]
    return /^(?:[\d−]\d.*|[\p{L}\p{N}]{2}[&@_])$/u.test(ends + run) ? run : run.replace(/[^#%‰]/g, "")
  })
