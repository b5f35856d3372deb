/** Keeps the course in the browser, and changes to a new version when a page is opened, never while it is read. */

/** @param {string} address of the service worker */
export async function keep(address) {
  const {serviceWorker} = navigator
  const saves = /** @type {any} */ (navigator).connection?.saveData
  if (!serviceWorker || saves) return
  try {
    const known = await serviceWorker.getRegistration(address)
    if (known?.waiting && serviceWorker.controller) {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), {once: true})
      known.waiting.postMessage("take over")
    }
    await serviceWorker.register(address)
  } catch {
    // The course is there as long as the network is.
  }
}
