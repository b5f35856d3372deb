// Runs scripts one after the other, each in a thread of its own, in which every module is loaded anew: that takes half
// of the time of a process. Each line of the standard input is a script, as JSON, and what is given to it; each line
// that comes back is what it returned, or the error that stopped it.

import { createInterface } from "node:readline"
import { Worker } from "node:worker_threads"

const THREAD = `
  const {parentPort, workerData} = require("node:worker_threads")
  const load = path => import(new URL(path, workerData.folder))
  const AsyncFunction = (async () => {}).constructor
  const run = new AsyncFunction("load", "given", workerData.code)
  run(load, workerData.given).then(value => parentPort.postMessage(JSON.stringify({value: value ?? null})))
`

const answer = workerData =>
  new Promise(resolve => {
    const worker = new Worker(THREAD, { eval: true, workerData, execArgv: ["--no-warnings"] })
    worker.once("message", resolve)
    worker.once("error", error => resolve(JSON.stringify({ error: error?.stack ?? String(error) })))
    worker.once("exit", () => resolve(JSON.stringify({ error: "ended without an answer" })))
  })

for await (const line of createInterface({ input: process.stdin })) console.log(await answer(JSON.parse(line)))
