/**
 * Where in a lesson the learner was.
 *
 * @typedef {object} Place
 * @property {string} heading id of the last heading above what was read, “” at the top and in a lesson that has ended
 * @property {string} title what that heading says
 * @property {string} language of the title, a BCP 47 tag
 * @property {number} share of the lesson above, from 0 to 1
 * @property {string} at ISO 8601 time
 */

/** @type {import("./version.js").Check<Place>} */
export const isPlace = ({heading, title, language, share, at}) =>
  [heading, title, language, at].every(text => typeof text === "string") && Number.isFinite(share)
