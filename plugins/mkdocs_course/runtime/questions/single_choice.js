/** One right option among several. */
export * from "../choice.js"
