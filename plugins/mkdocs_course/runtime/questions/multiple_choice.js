/** Several right options, all to be chosen. */
export * from "../choice.js"
