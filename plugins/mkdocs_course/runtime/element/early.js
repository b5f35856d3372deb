/** What a learner chooses or writes before a question is interactive. It stays, also where an answer is stored. */

/** @param {Element} control @returns {boolean} whether it is no longer as the page brought it */
const isChanged = control =>
  (control instanceof HTMLTextAreaElement && control.value !== control.defaultValue) ||
  (control instanceof HTMLInputElement &&
    (control.checked !== control.defaultChecked || control.value !== control.defaultValue))

export class EarlyResponses {
  /** @type {WeakSet<HTMLFormElement>} */
  #changed = new WeakSet()

  /** Notes a question in which something has been changed. @param {HTMLFormElement} form */
  note(form) {
    this.#changed.add(form)
  }

  /** Looks for changes, before a kind makes its own. @param {HTMLFormElement} form */
  look(form) {
    if ([...form.elements].some(isChanged)) this.note(form)
  }

  /**
   * @param {import("../quiz.js").CourseQuiz} quiz
   * @param {HTMLFormElement} form
   * @returns {boolean} whether the response in a question is the learner's, and not the stored one; never where nothing
   *   can be changed
   */
  has(quiz, form) {
    const response = quiz.kinds.get(form)?.response(form) ?? []
    const stored = quiz.store.get(quiz.keyOf(form))
    if (!response.length || !stored) return response.length > 0
    const open = form.querySelector("fieldset :is(input, textarea):enabled")
    return open !== null && this.#changed.has(form) && `${response}` !== `${stored.response}`
  }
}
