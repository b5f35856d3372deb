/** The paths of several attempts side by side: each choice with the state after it. */

import {cloneChildren, make, query, queryAll} from "../../dom/dom.js"
import {endOf, followSteps, split} from "./paths.js"

/**
 * @param {HTMLFormElement} form
 * @param {string[]} response
 */
export function compare(form, response) {
  const container = query(form, ".course-ways")
  const {start = "", parted = ""} = container.dataset
  const paths = split(response)
  const [last] = paths
  const names = queryAll(form, ".course-talk__level").map(level => level.dataset.level ?? "")
  // This script loads after the first answer, whose feedback may have been cleared since.
  container.hidden = !form.dataset.result
  queryAll(container, "table").forEach((table, index) => {
    const path = paths[index] ?? []
    const fork = path.findIndex((id, at) => id !== last[at])
    table.hidden = !path.length || (index > 1 && paths.slice(0, 2).some(shown => `${shown}` === `${path}`))
    if (table.hidden) return
    query(table, "caption b").replaceChildren(
      ...cloneChildren(query(endOf(form, path).scene, ".course-scenes__ending"))
    )
    query(table, "tbody").replaceChildren(
      ...followSteps(form, path).map(({choice, state}, at) => {
        // The choice that differs from the last attempt is labelled in words.
        const label = at && at - 1 === fork ? [make("b", {}, parted)] : []
        const line = choice ? cloneChildren(query(choice, ".course-scenes__line")) : [start]
        const head = make("th", {scope: "row"}, ...label, ...line)
        return make("tr", {}, head, ...names.map(name => make("td", {}, `${state[name]}`)))
      })
    )
  })
}
