/** A button that saves a generated file on the learner's device. Nothing is uploaded. */

import {make} from "./dom.js"

/**
 * @typedef {object} GeneratedFile
 * @property {string} name
 * @property {string} type media type
 * @property {() => Content | Promise<Content>} text generated at the click
 * @property {() => Promise<string>} [short] a shorter text with the same content, to share or to copy
 * @property {string} [share] label of the button that shares it, in place of the common one
 * @property {string} [copy] the same for the button that copies it
 *
 * @typedef {string | Blob} Content only text can be copied
 */

/**
 * @param {string | undefined} name without its extension
 * @param {GeneratedFile["text"]} text in the format of calendars
 * @returns {GeneratedFile}
 */
export const calendarFile = (name, text) => ({name: `${name}.ics`, type: "text/calendar;charset=utf-8", text})

/**
 * @param {string | undefined} label
 * @param {Record<string, string>} words of `files` in the locales
 * @param {GeneratedFile} file
 * @param {string} [classes] additional classes of the button
 * @returns {HTMLElement} contains the button, its status messages, and other ways to get the file
 */
export function fileButton(label = "", words, file, classes = "") {
  const load = () => import("./handover.js")
  const click = () =>
    load()
      .then(({save}) => save(container, words, file))
      .catch(() => container.append(make("p", {role: "status"}, words.file_failed ?? "")))
  const container = make(
    "div",
    {class: "course-file"},
    make("button", {type: "button", class: `md-button ${classes}`, click}, label)
  )
  // Preloaded, so that the click does not wait for it.
  load()
    .then(({offer}) => offer(container, words, file))
    .catch(() => {})
  return container
}
