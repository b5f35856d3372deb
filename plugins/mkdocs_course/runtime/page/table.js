/** A table made by a script. */

import {make} from "./dom.js"

/**
 * @param {string} name of its class, “” for one that looks like any other
 * @param {string} caption
 * @param {string[]} head
 * @param {(Node | string)[][]} rows the first of each is its header
 */
export function table(name, caption, head, rows) {
  return make("table", name ? {class: name} : {}, make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...head.map(name => make("th", {scope: "col"}, name)))),
    make("tbody", {}, ...rows.map(([first = "", ...rest]) => make("tr", {}, make("th", {scope: "row"}, first), ...rest.map(each => make("td", {}, each))))))
}
