/** Keeps the course in the browser, and changes to a new version when a page is opened, never while it is read. */

/** @param {string} address of the service worker */
export async function keep(address) {
  const {serviceWorker} = navigator
  const saves = /** @type {any} */ (navigator).connection?.saveData
  if (!serviceWorker || saves) return
  try {
    const known = await serviceWorker.getRegistration(address)
    if (known?.waiting && serviceWorker.controller) {
      let going = ""
      addEventListener("click", event => {
        const link = event.target instanceof Element ? event.target.closest("a") : null
        going = !link || link.target || link.download || event.ctrlKey || event.metaKey || event.shiftKey ? "" : link.href
      }, true)
      // Chromium may change only when the page is left, and hold up the page that comes: it is asked for once more.
      serviceWorker.addEventListener("controllerchange", () => going ? location.assign(going) : location.reload(), {once: true})
      known.waiting.postMessage("take over")
    }
    await serviceWorker.register(address)
  } catch {
    // The course is there as long as the network is.
  }
}
