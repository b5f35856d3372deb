/** Settings, which are stored with the prefix of the course, but not as JSON. */

/** The language that the learner has chosen. */
export const LANGUAGE = "language"

/** Whether the browser was asked for persistent storage. */
export const ASKED = "asked"

/** @param {string} key */
export const isSetting = key => key === LANGUAGE || key === ASKED
