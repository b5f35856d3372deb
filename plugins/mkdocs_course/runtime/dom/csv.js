/**
 * Writes a table as CSV for spreadsheets (RFC 4180), with the separators of a language, and with a byte order mark, by
 * which Excel recognizes UTF-8. A first line `sep=;` would name the separator to Excel, but Excel then ignores the
 * mark, and other programs show the line as a row.
 */

/**
 * A cell that begins like a formula would be evaluated where the file is opened; Excel reads full-width signs in the
 * same way. So would text after a separator, in a program that splits at a separator that this file does not use.
 */
const START = /^(?=[\s\p{C}\p{Pi}\p{Pf}"'`´]*[=+\-@\u2212＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u
const INSIDE = /[;,\t|\r\n](?=[\s\p{C}\p{Pi}\p{Pf}"'`´]*[=+\-@\u2212＝＋－＠﹦﹢﹣﹫])/gu

/**
 * Prevents formula injection: an apostrophe makes spreadsheets read a cell as text.
 *
 * @param {string} text
 */
const escapeFormulas = text => text.replace(INSIDE, "$&'").replace(START, "'")

/** @param {string} text */
const quote = text => (/[;,\t|"\r\n]/.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * @param {(string | number)[][]} rows
 * @param {string} decimal separator of the language; where it is a comma, spreadsheets expect a semicolon between cells
 * @returns {string} the content of the file
 */
export function csv(rows, decimal) {
  const comma = decimal === ","
  const separator = comma ? ";" : ","
  const format = (/** @type {string | number} */ cell) =>
    typeof cell === "string" ? quote(escapeFormulas(cell)) : comma ? `${cell}`.replace(".", ",") : `${cell}`
  return ["\uFEFF", ...rows.map(row => `${row.map(format).join(separator)}\r\n`)].join("")
}
