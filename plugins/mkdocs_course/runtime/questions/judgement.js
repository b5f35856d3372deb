/** Better and worse ways to act, one to be chosen: each says what it gives and what it is called. */
export {explain, fingerprints, mark, moved, response, restore, score} from "../choice.js"
