/** A response that the page was left with before the scripts of its question had loaded. */

import {keptKey} from "../store/keys.js"
import {controls} from "./waiting.js"

/** @typedef {import("./sheet.js").AnswerSheet} AnswerSheet */

/**
 * Brings it back, as if it were done now, unless another tab has stored a newer one since.
 *
 * @param {AnswerSheet} quiz
 * @param {HTMLFormElement} form
 */
export function restore(quiz, form) {
  const {early, store} = quiz
  const key = quiz.keyOf(form)
  const kept = JSON.parse(store.raw(keptKey(key)) ?? "null")
  const stored = store.get(key)
  if (kept?.digest !== form.dataset.digest || (stored && Date.parse(stored.at) > kept.at)) return
  for (const [at, control] of controls(form).entries()) {
    const [value, checked] = kept.states[at] ?? []
    if (!/^(radio|checkbox)$/.test(control.type)) control.value = value ?? ""
    // Where the page has changed since, another option may stand here.
    else if (checked) control.checked = control.value === value
  }
  early.changed.add(form)
  if (kept.pressed) early.pressed.add(form)
}
