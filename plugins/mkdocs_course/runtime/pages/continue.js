/** The link to the next lesson, on the first page of a course. */

import {summary} from "./progress/summary.js"

/**
 * @param {import("../part.js").CoursePart} part
 * @param {import("../learner/course.js").Course} course
 */
export function show(part, course) {
  part.replaceChildren(...summary(part.words, course))
}
