/** Several right options, all to be chosen. */
export {explain, mark, response, restore, score} from "../choice.js"
