/** The ways a learner has gone through a talk, side by side: each step with the state after it. */

import {all, inside, make, one} from "../page/dom.js"
import {end, split, walk} from "./walk.js"

/**
 * @param {HTMLElement} form
 * @param {string[]} response
 */
export function draw(form, response) {
  const place = one(form, ".course-ways"), {start = "", parted = ""} = place.dataset
  const ways = split(response), [last] = ways, names = all(form, ".course-talk__level").map(level => level.dataset.level ?? "")
  // What was said of the answer may be gone by now, as this script is loaded when there is a first way.
  place.hidden = !form.dataset.result
  all(place, "table").forEach((table, which) => {
    const ids = ways[which] ?? [], leaves = ids.findIndex((id, index) => id !== last[index])
    table.hidden = !ids.length || which > 1 && ways.slice(0, 2).some(other => `${other}` === `${ids}`)
    if (table.hidden) return
    one(table, "caption b").replaceChildren(...inside(one(end(form, ids).scene, ".course-scenes__ending")))
    one(table, "tbody").replaceChildren(...walk(form, ids).map(({said, state}, index) => {
      // Where an earlier way leaves the last one is told in words.
      const words = index && index - 1 === leaves ? [make("b", {}, parted)] : []
      const head = make("th", {scope: "row"}, ...words, ...said ? inside(one(said, ".course-scenes__line")) : [start])
      return make("tr", {}, head, ...names.map(name => make("td", {}, `${state[name]}`)))
    }))
  })
}
