/** One right option among several. */
export {explain, mark, response, restore, score} from "../choice.js"
