/** Several right options, all to be chosen. */
export {explain, fingerprints, mark, moved, response, restore, score} from "../choice.js"
