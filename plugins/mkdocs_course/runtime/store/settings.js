/** Settings, which are stored with the prefix of the course, but not as JSON. */

/** The language that the learner has chosen. */
export const LANGUAGE = "language"

/** Whether the browser was asked for persistent storage. */
export const ASKED = "asked"

/** Whether a key is no record's: those have a slash, or begin with “@”. @param {string} a key */
export const isSetting = a => !/\W/.test(a)
