/** The outline of the spot that was chosen. */

import {queryAll} from "../../dom/dom.js"
import {setMark} from "../../element/feedback.js"

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response empty clears
 */
export function outline(form, [chosen = ""]) {
  const right = queryAll(form, ".course-answer [data-right]").map(({dataset}) => dataset.option)
  for (const spot of queryAll(form, ".course-spot")) {
    const {value} = /** @type {HTMLInputElement} */ (spot.querySelector("input"))
    setMark(spot, value === chosen ? [chosen] : [], right.includes(value))
  }
}
