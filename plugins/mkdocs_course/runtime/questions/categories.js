/** Items to sort into categories. */
export * from "../controls/pairing.js"
