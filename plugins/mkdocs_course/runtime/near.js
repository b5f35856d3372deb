/** The quizzes of a page: their scripts load when one of them is used, or comes near. */

import {giveUp, waiting} from "./element/waiting.js"

/** @param {import("./element/waiting.js").Waiting} early */
async function load({quiz, pressed}) {
  try {
    await Promise.all([import("./quiz.js"), pressed.size ? import("./element/answered.js") : undefined])
  } catch {
    // It can be read. The next use tries it again.
    for (const form of quiz.querySelectorAll("form")) giveUp(quiz, form)
  }
}

function open() {
  // From then on each quiz looks after itself.
  if (customElements.get("course-quiz")) return
  for (const quiz of document.querySelectorAll(/** @type {"b"} */ ("course-quiz"))) {
    const early = waiting(quiz)
    early.until(() => load(early))
  }
}

open()
/**
 * The theme's observable of pages, with instant navigation.
 *
 * @type {{document$?: {subscribe: (listener: () => void) => void}}}
 */
const {document$} = /** @type {any} */ (window)
document$?.subscribe(open)
