/** Keeps the course in the browser, and changes to a new version when a page is opened, never while it is read. */

/** Milliseconds in which no one has begun to read. */
const AT_ONCE = 2000

/** @param {string} address of the service worker */
export async function keep(address) {
  const {serviceWorker} = navigator
  const saves = /** @type {any} */ (navigator).connection?.saveData
  if (!serviceWorker || saves) return
  try {
    const known = await serviceWorker.getRegistration(address)
    if (known?.waiting && serviceWorker.controller) {
      const asked = performance.now()
      let used = false
      for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => { used = true }, {capture: true, once: true})
      // Some browsers change only when the page is left: the page that comes is new then, and is not to be held up.
      serviceWorker.addEventListener("controllerchange", () => {
        if (!used && performance.now() - asked < AT_ONCE) location.reload()
      }, {once: true})
      known.waiting.postMessage("take over")
    }
    await serviceWorker.register(address)
  } catch {
    // The course is there as long as the network is.
  }
}
