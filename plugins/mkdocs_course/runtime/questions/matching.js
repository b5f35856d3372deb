/** What belongs together. */
export {empty, explain, fingerprints, mark, moved, response, restore, score, start} from "../pairing.js"
