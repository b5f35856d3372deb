/** Better and worse ways to act, one to be chosen: each says what it gives and what it is called. */
export * from "../kinds/choice.js"
