/** Files dropped on a part of a page. */

/**
 * @param {HTMLElement} area takes them anywhere on it
 * @param {HTMLElement} zone shows that it does
 * @param {(files: File[]) => void} take
 */
export function drop(area, zone, take) {
  const over = (/** @type {boolean} */ is) => zone.toggleAttribute("data-over", is)
  area.addEventListener("dragover", event => {
    event.preventDefault()
    over(true)
  })
  area.addEventListener("dragleave", event => over(event.relatedTarget instanceof Node && area.contains(event.relatedTarget)))
  area.addEventListener("drop", event => {
    event.preventDefault()
    over(false)
    take([...event.dataTransfer?.files ?? []])
  })
}
