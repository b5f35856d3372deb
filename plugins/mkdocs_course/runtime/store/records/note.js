/**
 * A note of the learner's own at a heading of a lesson.
 *
 * @typedef {object} Note
 * @property {string} text
 * @property {string} title the heading's text when the note was written, shown where the heading is gone
 * @property {string} at ISO 8601 time
 */

/** The longest text, in UTF-16 code units, as the field counts them. */
export const LONGEST_NOTE = 4000

const LONGEST_TITLE = 500

/** A heading's text as it is kept. @param {string} title */
export const cleanTitle = title => title.replace(/\s+/g, " ").trim().slice(0, LONGEST_TITLE)

/** @type {import("./version.js").Check<Note>} */
export const isNote = value =>
  typeof value.text === "string" &&
  value.text.trim() !== "" &&
  value.text.length <= LONGEST_NOTE &&
  typeof value.title === "string" &&
  value.title.length <= LONGEST_TITLE &&
  typeof value.at === "string"
