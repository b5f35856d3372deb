/** A row of dots: which of several questions this one is, and how those before it went. */

import {interpolate, make} from "./dom.js"

/** @typedef {"open" | "now" | "right" | "wrong" | "later" | "done"} State `later`: right after more than one attempt */

/**
 * @param {State[]} states one for each question
 * @param {Record<string, string>} words `dot_<state>`, which are read out in place of a dot
 */
export const dots = (states, words) =>
  make(
    "ol",
    {class: "course-row-of-dots"},
    ...states.map((state, at) =>
      make(
        "li",
        {"data-state": state, ...(state === "now" ? {"aria-current": "step"} : {})},
        make("span", {class: "course-hidden"}, interpolate(words[`dot_${state}`], {n: at + 1}))
      )
    )
  )
