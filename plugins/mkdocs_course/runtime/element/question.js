/** A question as its kind sees it: the stored answer, and what a kind may do with it besides the common button. */

/** @typedef {ReturnType<typeof question>} Question */

/**
 * @param {import("../quiz.js").CourseQuiz} quiz
 * @param {HTMLFormElement} form
 */
export const question = (quiz, form) => ({
  /** Unique in the course, and the same on all pages and devices. */
  get id() {
    return [quiz.dataset.course, quiz.key, form.dataset.question].join(".")
  },

  /** The title of the quiz, “” where it has none. */
  get title() {
    return quiz.querySelector(".course-quiz__title")?.textContent ?? ""
  },

  /**
   * The stored answer; empty where there is none that is valid for the question as it is now.
   *
   * @returns {{attempts: number, response: string[]}}
   */
  get stored() {
    const {answer, valid} = quiz.stored(form)
    return (valid && answer) || {attempts: 0, response: []}
  },

  /**
   * The response on the first occasion, empty where there is none that is valid for the question as it is now.
   *
   * @returns {string[]}
   */
  get earlier() {
    const answer = quiz.store.get(quiz.keyOf(form, ""))
    return answer?.digest === form.dataset.digest ? (answer?.response ?? []) : []
  },

  /**
   * Saves a response without counting an attempt: a draft, or an unfinished attempt.
   *
   * @param {string[]} response
   */
  save(response) {
    quiz.save(form, response, this.stored.attempts)
  },

  /**
   * Replaces the response of the last attempt, shows the feedback and dispatches `quiz-answered`. It adds no attempt.
   *
   * @param {string[]} response
   */
  revise(response) {
    const answer = quiz.save(form, response, this.stored.attempts)
    quiz.explain(form, answer)
    quiz.update()
    quiz.announce(form, answer)
  }
})
