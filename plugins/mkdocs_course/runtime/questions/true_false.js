/** A statement that holds or does not. */
export {explain, fingerprints, mark, moved, response, restore, score} from "../choice.js"
