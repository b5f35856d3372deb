/** Where a lesson begins. */

import {placeKey} from "../store/keys.js"
import {isPlace} from "../store/records/place.js"

/**
 * @param {import("./course.js").Course} course
 * @param {import("./course.js").Lesson} lesson
 * @returns {boolean} whether something of the lesson is done or read
 */
export const isBegun = (course, lesson) =>
  course.lesson(lesson).begun || !!course.store.get(placeKey(lesson.page), isPlace)?.heading

/**
 * @param {import("./course.js").Course} course
 * @param {import("./course.js").Lesson} lesson
 * @returns {string} address of the lesson, or of the page before it, which opens the module with questions of its own,
 *   until these are answered or the lesson is begun
 */
export function entrance(course, lesson) {
  const {page, opening} = lesson
  return opening?.quizzes.some(id => !course.quiz(id).done) && !isBegun(course, lesson) ? opening.page : page
}
