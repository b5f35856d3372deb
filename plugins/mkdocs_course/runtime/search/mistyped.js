/** Words with one letter mistyped. */

/**
 * Returns a pattern that finds what was meant where one letter is wrong, missing, too many, or changed with the next
 * one. The first letter is taken for right: it mostly is, and fewer words are found by chance.
 *
 * @param {string} word of letters only
 */
export function mistyped(word) {
  const letters = Array.from(word)
  const forms = letters.flatMap((letter, at) => {
    const [before, [next = "", ...rest]] = [letters.slice(0, at).join(""), letters.slice(at + 1)]
    const after = `${next}${rest.join("")}`
    const missing = `${before}${letter}\\p{L}${after}`
    return at ? [missing, `${before}\\p{L}?${after}`, `${before}${next}${letter}${rest.join("")}`] : [missing]
  })
  return `(?:${forms.join("|")})`
}
