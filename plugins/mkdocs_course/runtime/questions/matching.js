/** Items to match in pairs. */
export * from "../controls/pairing.js"
