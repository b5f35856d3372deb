/** Moving an item by one position: with two buttons, or by dragging its handle. */

import {pressedButton} from "../../dom/dom.js"
import {announce, changed, isPlaced, items, list, number, settle} from "./items.js"

/** @param {HTMLFormElement} form */
export function start(form) {
  const order = list(form)
  order.dataset.arrows = ""
  order.addEventListener("click", event => {
    const button = pressedButton(event)
    if (button && button.value !== "place") move(form, button, button.value === "up")
  })
  order.addEventListener("pointerdown", event => {
    const handle = /** @type {Element} */ (event.target)
    if (!handle.matches(".course-order__handle")) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
  })
  order.addEventListener("pointermove", ({target, pointerId, clientY}) => {
    const handle = /** @type {Element} */ (target)
    if (!handle.hasPointerCapture(pointerId)) return
    // The item belongs after those whose middle is above the pointer.
    const at = items(form).findIndex(item => item.contains(handle))
    const to = items(form).filter(item => {
      const {top, height} = item.getBoundingClientRect()
      return top + height / 2 < clientY && !item.contains(handle)
    }).length
    if (to !== at) move(form, handle, to < at)
  })
}

/**
 * Moves an item by one position, and announces the new one.
 *
 * @param {HTMLFormElement} form
 * @param {Element} control of the item
 * @param {boolean} up or down
 */
function move(form, control, up) {
  if (!isPlaced(form)) settle(form)
  const item = control.closest("li")
  const neighbour = up ? item?.previousElementSibling : item?.nextElementSibling
  if (!item || !neighbour) return
  // The neighbour moves past the item, because an element that moves loses the focus and the pointer.
  item[up ? "after" : "before"](neighbour)
  number(form)
  changed(form, control)
  control.scrollIntoView({block: "nearest"})
  announce(form, "place", item, items(form).indexOf(item) + 1)
}
