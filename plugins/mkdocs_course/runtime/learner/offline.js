/** Registers the service worker, and asks it to make the course available offline. */

/** @typedef {import("../worker/worker.js").Message} Message */
/** @typedef {import("../worker/rounds.js").Report} Report */

/** Seconds between two rounds, while files are missing that the server may have. */
const PAUSES = [2, 8, 32, 128]

/**
 * Asks the service worker, in several rounds if necessary, to keep a language for use without a network.
 *
 * @param {URL} address of the service worker
 * @param {URL} root of the language whose pages are read here
 */
export async function keep(address, root) {
  const language = root.pathname.split("/").at(-2) ?? ""
  const {serviceWorker} = navigator
  const saves = /** @type {any} */ (navigator).connection?.saveData
  // With data saving on, nothing new is cached, but a cached course is updated.
  if (!serviceWorker || (saves && !serviceWorker.controller)) return
  let offered = false
  for (const pause of [...PAUSES, 0]) {
    const report = await ask(address, language).catch(() => null)
    // The module for notices loads on demand.
    if (report && (report.next || (report.kept && !report.told))) {
      offered = await import("./announce.js").then(
        ({announce}) => announce(report, language, offered, send),
        () => offered
      )
    }
    if ((report && !report.again) || !pause) return
    await new Promise(resolve => setTimeout(resolve, pause * 1000))
  }
}

/**
 * @param {URL} address
 * @param {string} language
 * @returns {Promise<Report>}
 */
async function ask(address, language) {
  const {serviceWorker} = navigator
  const registration = await serviceWorker.register(address)
  // Browsers look for a new worker at times of their own; a course without offline should be removed at the next load.
  if (serviceWorker.controller) registration.update().catch(() => {})
  return send({keep: language})
}

/**
 * @param {Message} message
 * @returns {Promise<any>} the reply of the worker
 */
async function send(message) {
  const {active} = await navigator.serviceWorker.ready
  const {port1, port2} = new MessageChannel()
  const answer = new Promise(resolve => (port1.onmessage = ({data}) => resolve(data)))
  active?.postMessage(message, [port2])
  return answer
}
