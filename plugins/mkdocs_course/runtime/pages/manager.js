/** A letter to the learner's manager. */

/**
 * Implements `PagePart.show`.
 *
 * @param {import("../part.js").CoursePart} part
 * @param {import("../learner/course.js").Course} course
 */
export async function show(part, course) {
  // What the learner is writing stays when records change in another tab.
  if (part.querySelector("textarea")) return
  // Loaded on demand.
  const {letter} = await import("./manager/letter.js")
  part.replaceChildren(...(await letter(part, course)))
}
