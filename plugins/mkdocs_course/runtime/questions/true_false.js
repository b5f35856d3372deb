/** A statement that is true or false. */
export * from "../controls/choice.js"
