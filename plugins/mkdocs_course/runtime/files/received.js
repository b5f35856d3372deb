/** Files that a trainer was given: which of them can be used, and why not the others. */

import {open} from "./archive.js"

/** @typedef {import("./class.js").Saved & {print: string}} Received `print` is the same for the same content */
/** @typedef {import("./archive.js").Fault | "large" | "unreadable"} Reason */

const LARGEST = 10_000_000

/**
 * @param {File} file
 * @param {string} course id
 * @returns {Promise<Received | Reason>}
 */
export async function receive(file, course) {
  if (file.size > LARGEST) return "large"
  try {
    const found = open(await file.text(), course), label = file.name.replace(/(?<=.)\.\w{1,8}$/, "")
    return found.fault ? found.fault : {label, entries: found.entries, print: print(found.entries) || label}
  } catch {
    return "unreadable"
  }
}

/**
 * One learner's files are the same when nothing was done in between. Of two that hold nothing, no one knows whose they are.
 *
 * @param {Record<string, unknown>} entries
 */
const print = entries => Object.keys(entries).sort().map(name => `${name} ${JSON.stringify(entries[name])}`).join("\n")

/**
 * Adds what is new; where two have one name, the later one gets a number.
 *
 * @param {Received[]} all
 * @param {Received} file
 * @returns {boolean} false where it is there already
 */
export function add(all, file) {
  if (all.some(each => each.print === file.print)) return false
  const labels = new Set(all.map(each => each.label))
  let {label} = file
  for (let number = 2; labels.has(label); number++) label = `${file.label} (${number})`
  all.push({...file, label})
  return true
}
