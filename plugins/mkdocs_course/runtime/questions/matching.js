/** What belongs together. */
export * from "../kinds/pairing.js"
