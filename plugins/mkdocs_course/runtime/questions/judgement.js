/** One of several actions, each with a fraction of the points and a verdict of its own. */
export * from "../controls/choice.js"
