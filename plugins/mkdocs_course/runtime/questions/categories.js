/** What belongs to which group. */
export * from "../kinds/pairing.js"
