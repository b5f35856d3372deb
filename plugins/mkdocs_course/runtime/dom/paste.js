/** A field to paste the text of a records file into, for browsers that cannot save files. */

import {details} from "./details.js"
import {make} from "./dom.js"

/** Accepted types of records files: a shared one is plain text. */
export const TYPES = ".json,.txt,application/json,text/plain"

/**
 * Makes a closed box with a text field and a button that takes what was pasted there.
 *
 * @param {Record<string, string>} words
 * @param {(file: File) => void} receive called with the text as a file
 */
export function paste(words, receive) {
  const field = make("textarea", {rows: "4", spellcheck: "false", autocomplete: "off"})
  const click = () => {
    const text = field.value.trim()
    if (!text) return field.focus()
    field.value = ""
    receive(new File([text], words.pasted ?? "", {type: "text/plain"}))
  }
  const element = details(
    words.paste ?? "",
    make("p", {}, words.paste_how ?? ""),
    make("label", {}, make("span", {}, words.paste_text ?? ""), field),
    make("button", {type: "button", class: "md-button", click}, words.paste_take ?? "")
  )
  element.classList.add("course-paste")
  return element
}
