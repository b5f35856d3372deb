/** Brings the verdict on an answer into view. */

import {settle} from "./one.js"

/**
 * Scrolls the least distance after which the verdict and the beginning of its why can be seen. Where these and the
 * button together are taller than half of the screen, they do not stay at its foot. A learner who is at another place
 * when the scripts come stays there.
 *
 * @param {HTMLFormElement} form
 */
export function reveal(form) {
  const sheet = /** @type {HTMLElement | null} */ (form.querySelector(".course-question__sheet"))
  const {top, bottom} = form.getBoundingClientRect()
  if (!sheet || bottom < 0 || top > innerHeight) return
  settle(form)
  const long = sheet.offsetHeight > innerHeight / 2
  sheet.toggleAttribute("data-long", long)
  const verdict = sheet.querySelector(".course-feedback > *")
  ;((long && verdict) || sheet).scrollIntoView({block: "nearest"})
}
