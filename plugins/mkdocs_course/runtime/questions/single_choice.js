/** One right option among several. */
export {explain, fingerprints, mark, moved, response, restore, score} from "../choice.js"
