/** Where a lesson begins. */

/**
 * @param {import("./course.js").Course} course
 * @param {import("./course.js").Lesson} lesson
 * @returns {string} address of the lesson, or of the page before it, which opens the module with questions of its own,
 *   until these are answered
 */
export function entrance(course, {page, opening}) {
  const isOpen = opening?.quizzes.some(id => !course.quiz(id).done)
  return opening && isOpen ? opening.page : page
}
