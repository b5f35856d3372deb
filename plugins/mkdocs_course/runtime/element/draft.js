/** Drafts: what a learner has written and not yet submitted. */

/**
 * Saves a draft, where the kind has drafts, and clears the feedback.
 *
 * @param {import("../quiz.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export function saveDraft(quiz, form) {
  const kind = quiz.kinds.get(form)
  const {answer, valid} = quiz.stored(form)
  const whole = kind?.response(form) ?? []
  const written = kind?.draft === true ? whole : kind?.draft?.(form)
  if (written?.length) quiz.save(form, written, valid && whole.length ? (answer?.attempts ?? 0) : 0)
  // The learner has deleted the text.
  else if (written) quiz.store.set(quiz.keyOf(form), null)
  quiz.clearFeedback(form)
  if (written) quiz.update()
}
