/** Files that are chosen or dropped. */

import {make} from "./dom.js"

/**
 * @param {Record<string, string | boolean>} attributes such as the types that are accepted
 * @param {(files: File[]) => void} receive called with the chosen files
 * @returns {HTMLInputElement} an input for files, which its label makes visible
 */
export function fileInput(attributes, receive) {
  const input = make("input", {
    type: "file",
    class: "course-hidden",
    ...attributes,
    change: () => {
      const chosen = [...(input.files ?? [])]
      // Cleared, because choosing the same file twice fires no event.
      input.value = ""
      receive(chosen)
    }
  })
  return input
}

/**
 * @param {HTMLElement} area accepts files anywhere on it
 * @param {HTMLElement} zone is highlighted while files are dragged over the area
 * @param {(files: File[]) => void} receive called with the dropped files
 */
export function drop(area, zone, receive) {
  const highlight = (/** @type {boolean} */ on) => zone.toggleAttribute("data-over", on)
  area.addEventListener("dragover", event => {
    event.preventDefault()
    highlight(true)
  })
  area.addEventListener("dragleave", event =>
    highlight(event.relatedTarget instanceof Node && area.contains(event.relatedTarget))
  )
  area.addEventListener("drop", event => {
    event.preventDefault()
    highlight(false)
    receive([...(event.dataTransfer?.files ?? [])])
  })
}
