/** A statement that holds or does not. */
export * from "../choice.js"
