/** A statement that holds or does not. */
export {explain, mark, response, restore, score} from "../choice.js"
