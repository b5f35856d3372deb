/** A picture with spots, of which one is chosen. */

import {outline} from "./hotspot/outline.js"

export {explain, response, restore} from "../controls/choice.js"
export {choice as score} from "../scoring/choosing.js"

/** @type {import("../element/kind.js").Kind["mark"]} */
export const mark = (form, response) => outline(form, response)
