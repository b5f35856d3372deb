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

/** @returns {boolean} whether the course is open in the browser of a phone that has no such offer, but a menu for it */
export const hasMenu = () => /** @type {any} */ (navigator).standalone === false
