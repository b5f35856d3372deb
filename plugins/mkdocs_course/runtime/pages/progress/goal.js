/** The weekly goal: the learner alone sets, changes and stops it. It is off by default, and reminds of nothing. */

import {interpolate, make} from "../../dom/dom.js"
import {goalOf, reached, setGoal} from "../../learner/goal.js"
import {MOST_A_WEEK} from "../../store/records/goal.js"

/** @typedef {import("../../learner/course.js").Course} Course */
/** @typedef {import("../../store/records/goal.js").Goal} Goal */
/** @typedef {Record<string, string>} Words */

/**
 * @param {Words} words
 * @param {Course} course
 * @returns {HTMLElement}
 */
export function goal(words, course) {
  const {store} = course
  const body = make("div")
  const status = make("p", {role: "status"})
  const say = (text = "") => {
    status.textContent = text
  }
  /** @param {Node[]} nodes of which the first button or field gets the focus */
  const show = (...nodes) => {
    body.replaceChildren(...nodes)
    const first = /** @type {HTMLElement | null} */ (body.querySelector("select, button"))
    first?.focus()
  }
  /** @param {Pick<Goal, "what" | "number">} choice */
  const save = choice => {
    setGoal(store, choice, new Date())
    say(choice.number ? words.goal_set : words.goal_is_off)
    show(...state())
  }
  const edit = () => {
    say()
    show(form(words, goalOf(store), save, () => show(...state())))
  }
  const state = () => {
    const now = goalOf(store)
    return now?.number ? on(now) : off()
  }
  /** @param {Goal} now */
  const on = now => {
    const stop = () => {
      save({...now, number: 0})
      show(
        button(words.goal_undo, () => save(now)),
        ...off()
      )
    }
    return [
      make("p", {class: "course-goal__now"}, week(words, course, now)),
      make("p", {}, button(words.goal_change, edit, "course-quiet"), " ", button(words.goal_stop, stop, "course-quiet"))
    ]
  }
  const off = () => [make("p", {}, words.goal_off ?? ""), make("p", {}, button(words.goal_choose, edit))]
  body.append(...state())
  return make("section", {class: "course-goal"}, make("h2", {}, words.goal ?? ""), body, status)
}

/**
 * @param {Words} words
 * @param {Course} course
 * @param {Goal} now
 */
function week(words, course, now) {
  const done = reached(course, now, new Date())
  const state = done >= now.number ? "done" : done ? "now" : "open"
  return interpolate(words[`goal_${now.what}_${state}`], {done, number: now.number})
}

/**
 * @param {Words} words
 * @param {Goal | null} now
 * @param {(choice: Pick<Goal, "what" | "number">) => void} save
 * @param {() => void} cancel
 */
function form(words, now, save, cancel) {
  const number = select(
    Array.from({length: MOST_A_WEEK}, (_, at) => [`${at + 1}`, interpolate("{n}", {n: at + 1})]),
    `${now?.number || 2}`
  )
  const what = select(
    [
      ["lessons", words.goal_lessons ?? ""],
      ["review", words.goal_review ?? ""]
    ],
    now?.what ?? "lessons"
  )
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault()
    save({what: what.value === "review" ? "review" : "lessons", number: Number(number.value)})
  }
  return make(
    "form",
    {submit},
    make("label", {}, make("span", {}, words.goal_number ?? ""), number),
    make("label", {}, make("span", {}, words.goal_what ?? ""), what),
    make(
      "p",
      {},
      make("button", {class: "md-button"}, words.goal_save ?? ""),
      " ",
      button(words.goal_cancel, cancel, "course-quiet")
    )
  )
}

/**
 * @param {string[][]} options value and text
 * @param {string} chosen
 */
function select(options, chosen) {
  const element = make("select", {}, ...options.map(([value = "", text = ""]) => make("option", {value}, text)))
  element.value = chosen
  return element
}

/**
 * @param {string | undefined} text
 * @param {() => void} click
 * @param {string} [name]
 */
const button = (text = "", click, name = "md-button") => make("button", {type: "button", class: name, click}, text)
