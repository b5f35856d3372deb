/** A table as a file for spreadsheets: RFC 4180, and with the mark by which Excel knows UTF-8. */

/**
 * What begins like a formula would be worked out where the file is opened. An apostrophe keeps it a text.
 *
 * @param {string} text
 */
const harmless = text => (/^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/).test(text) ? `'${text}` : text

/** @param {string} text */
const quoted = text => (/[",\r\n]/).test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** @param {string | number} cell */
const written = cell => typeof cell === "number" ? `${cell}` : quoted(harmless(cell))

/** @param {(string | number)[][]} rows */
export const csv = rows => ["\uFEFF", ...rows.map(row => row.map(written).join(",") + "\r\n")].join("")
