/** What belongs to which group. */
export * from "../pairing.js"
