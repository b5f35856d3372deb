/** Several right options, all to be chosen. */
export * from "../kinds/choice.js"
