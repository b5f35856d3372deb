/** The learner's own page of the course: the next step first, then the parts and how they went. */

import {recordKeys} from "../store/record_keys.js"

/** @typedef {import("../part.js").CoursePart} CoursePart */
/** @typedef {import("../learner/course.js").Course} Course */

export const lasting = true

/**
 * Implements `PagePart.show`.
 *
 * @param {CoursePart} part
 * @param {Course} course
 */
export async function show(part, course) {
  const {words} = part
  const [{next}, {standing}, {parts}, {goal}] = await Promise.all([
    import("../learner/next.js"),
    import("./progress/standing.js"),
    import("./progress/parts.js"),
    import("./progress/goal.js")
  ])
  // The rest needs answers; it loads afterwards, so that it does not delay this.
  const more = recordKeys(course.store).length ? await import("./progress/answered.js").catch(() => null) : null
  const fill = (/** @type {Course} */ course) => {
    const {lesson} = next(course)
    const charts = more?.chart(words, course) ?? []
    part.replaceChildren(
      ...standing(words, course, lesson),
      parts(words, course, lesson),
      ...charts,
      goal(words, course)
    )
  }
  fill(course)
  const rescored = await more?.rescore(course, part.kind)
  if (rescored) fill(rescored)
  const install = await import("../learner/installing.js").catch(() => null)
  if (install) part.append(install.installing(words, false))
  const sections = (await more?.compared(course, part.kind).catch(() => [])) ?? []
  part.querySelectorAll(".course-compared").forEach(section => section.remove())
  part.querySelector(".course-parts")?.after(...sections)
}
