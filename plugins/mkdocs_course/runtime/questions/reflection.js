/** A free text. */

export {draft, emptyMessage, paragraphs, response, restore} from "../controls/area.js"
