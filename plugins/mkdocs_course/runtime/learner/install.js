/** Whether the browser can put the course on the home screen. */

/** @typedef {Event & {prompt: () => Promise<void>, userChoice: Promise<{outcome: string}>}} Offer */

/** @type {Offer | null} */
let offer = null

const changes = new EventTarget()

// The browser does not ask by itself: the page where records are saved has a button.
addEventListener("beforeinstallprompt", event => {
  event.preventDefault()
  offer = /** @type {Offer} */ (event)
  changes.dispatchEvent(new Event("change"))
})

/**
 * @param {(can: boolean) => void} listener called now, and whenever it changes
 */
export function watch(listener) {
  const tell = () => listener(offer !== null)
  changes.addEventListener("change", tell)
  tell()
}

/** Asks the learner, in the browser's own words. @returns {Promise<boolean>} whether the course is installed now */
export async function install() {
  const asked = offer
  offer = null
  await asked?.prompt()
  const done = (await asked?.userChoice)?.outcome === "accepted"
  changes.dispatchEvent(new Event("change"))
  return done
}

/**
 * Returns whether this is a browser of iOS, and the course was not started from the home screen: the browser cannot
 * ask, but its share menu can add the course.
 */
export const isIos = () => /** @type {any} */ (navigator).standalone === false
