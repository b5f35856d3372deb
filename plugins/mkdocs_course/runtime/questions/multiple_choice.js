/** Options to choose, of which several are right. */
export * from "../controls/choice.js"
