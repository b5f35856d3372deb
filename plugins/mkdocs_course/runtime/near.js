/** The quizzes of a page: their scripts load when one of them is used, or comes near. */

import {parsed} from "./dom/parsed.js"
import {giveUp, waiting} from "./element/waiting.js"

/** @param {import("./element/waiting.js").Waiting} early */
async function load({quiz, pressed}) {
  // An element that is defined before its end has come has nothing in it.
  await parsed
  try {
    await Promise.all([import("./quiz.js"), pressed.size && import("./element/answered.js")])
  } catch {
    // It can be read. The next use tries it again.
    for (const form of quiz.querySelectorAll("form")) giveUp(quiz, form)
  }
}

function open() {
  // From then on each quiz looks after itself.
  if (customElements.get("course-quiz")) return
  const comes = document.readyState === "loading"
  if (comes) requestAnimationFrame(open)
  for (const quiz of document.querySelectorAll(/** @type {"b"} */ ("course-quiz"))) {
    // While the page comes, its last quiz may not be whole. Behind the body are the style sheets of scripts.
    if (comes && !quiz.closest("body :not(:last-child)")) return
    const early = waiting(quiz)
    early.until(() => load(early))
  }
}

open()
parsed.then(() => {
  open()
  /**
   * The theme's observable of pages, with instant navigation.
   *
   * @type {{document$?: {subscribe: (listener: () => void) => void}}}
   */
  const {document$} = /** @type {any} */ (window)
  document$?.subscribe(open)
})
