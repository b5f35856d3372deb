/** One right option among several. */
export * from "../controls/choice.js"
