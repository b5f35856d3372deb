/** Makes tables. */

import {make} from "./dom.js"

/**
 * @param {string} className “” for none
 * @param {string} caption
 * @param {string[]} headers of the columns
 * @param {(Node | string)[][]} rows the first cell of a row is its header
 */
export function table(className, caption, headers, rows) {
  return make(
    "table",
    className ? {class: className} : {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...headers.map(name => make("th", {scope: "col"}, name)))),
    make(
      "tbody",
      {},
      ...rows.map(([first = "", ...rest]) =>
        make("tr", {}, make("th", {scope: "row"}, first), ...rest.map(cell => make("td", {}, cell)))
      )
    )
  )
}
