/** Tells a file that has not come from a bug. */

/** How browsers begin to say so. Their words are in no standard: those of Chromium, Firefox and WebKit, old and new. */
const WORDS =
  /^(Failed to fetch|NetworkError|error loading|Load failed|Importing a module|The (network|Internet) connection)/

/**
 * @param {unknown} error
 * @returns {boolean} whether a script has thrown because a file did not come, or the server had none
 */
export const isUnloaded = error =>
  error instanceof Response || (error instanceof TypeError && WORDS.test(error.message))
