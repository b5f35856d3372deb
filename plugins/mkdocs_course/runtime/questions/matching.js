/** What belongs together. */
export * from "../pairing.js"
