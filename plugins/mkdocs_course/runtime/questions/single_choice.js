/** One right option among several. */
export * from "../kinds/choice.js"
