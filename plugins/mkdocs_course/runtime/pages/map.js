/** The map of the course, which the page has already. What is done is marked once something is. */

import {isNew} from "../learner/newcomer.js"

/**
 * Implements `PagePart.show`.
 *
 * @param {import("../part.js").CoursePart} part
 * @param {import("../learner/course.js").Course} course
 */
export async function show(part, course) {
  // Records may have been erased in another tab.
  if (isNew(course.store) && !part.querySelector("[data-state]")) return
  const {markMap} = await import("./map/marks.js")
  markMap(part, course)
}
