/** What belongs to which group. */
export {empty, explain, fingerprints, mark, moved, response, restore, score, start} from "../pairing.js"
