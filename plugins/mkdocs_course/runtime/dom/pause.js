/** Lets the browser react to the learner while scripts do much. */

/** In milliseconds: for so long scripts run without a pause. */
const SLICE = 10

let began = 0

/** Waits for the next task, if this one has taken long. */
export async function pause() {
  if (performance.now() - began < SLICE) return
  const {port1, port2} = new MessageChannel()
  await new Promise(resolve => {
    port1.onmessage = resolve
    port2.postMessage(null)
  })
  began = performance.now()
}
