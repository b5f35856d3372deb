/** The picture that a page of review may have, shown while no question is. */

/** @returns {Node[]} none where the page has no picture */
export const scene = () =>
  [...document.querySelectorAll(".course-review__scene > *")].map(picture => picture.cloneNode(true))
