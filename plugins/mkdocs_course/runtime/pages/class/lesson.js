/** The lesson that a question of a class belongs to. */

/**
 * @param {import("../../learner/course.js").Index} index
 * @param {import("./sums.js").Asked} asked
 * @returns {{page: string, title: string}} the page that its quiz is placed on; the id of the quiz where it is on none
 */
export function lessonOf({lessons, quizzes}, {quiz}) {
  const page = quizzes[quiz]?.page ?? ""
  return {page, title: lessons.find(lesson => lesson.page === page)?.title ?? quiz}
}
