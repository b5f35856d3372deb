/** A text that is written before a lesson, and comes back at its end. */

export {draft, emptyMessage, paragraphs, response, restore} from "../../controls/area.js"
