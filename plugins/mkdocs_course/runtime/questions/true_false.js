/** A statement that holds or does not. */
export * from "../kinds/choice.js"
