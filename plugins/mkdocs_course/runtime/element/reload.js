/** Shows the stored answers anew, after a change in another tab or a return from the back/forward cache. */

/** @typedef {import("./behaviour.js").CourseQuiz} CourseQuiz */

/**
 * @param {CourseQuiz} quiz
 * @param {string | null} key the key that changed, null for any
 */
export function reload(quiz, key) {
  const {store, behaviours} = quiz
  if (key !== null && !key.startsWith(store.prefix)) return
  const changed = key?.slice(store.prefix.length)
  const attempt = quiz.attempts?.key
  quiz.attempts?.refresh()
  // The other tab submitted the quiz, or started over.
  if (changed && changed === attempt) for (const {restart} of behaviours) restart?.(quiz)
  for (const form of quiz.forms) {
    if (changed && ![quiz.keyOf(form), attempt].includes(changed)) continue
    if (changed) quiz.reset(form)
    quiz.show(form)
  }
  quiz.update()
}
