/** A level of the state, such as trust, as a small arch of ten stones. The number beside it says the same. */

import {query} from "../../dom/dom.js"
import {gauge} from "../../dom/gauge.js"

/** @param {HTMLElement} level */
export const draw = level =>
  query(level, ".course-talk__gauge").replaceChildren(gauge({value: Number(query(level, "b").textContent), total: 10}))
