/**
 * That a lesson was read to its end.
 *
 * @typedef {{at: string}} Read ISO 8601 time
 */

/** @type {import("./version.js").Check<Read>} */
export const isRead = value => typeof value.at === "string"
