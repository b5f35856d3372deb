/** Files that a trainer was given: which of them can be used, and why not the others. */

import {open} from "./archive.js"
import {current} from "./records.js"

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
    const found = open(await file.text(), course), label = file.name.replace(/(.)\.\w{1,8}$/, "$1")
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
 * Adds what is new. Of two files of one learner the later one counts; where those of two have one name, one gets a number.
 *
 * @param {Received[]} all
 * @param {Received} file
 * @returns {"fresh" | "double" | "older"} `double`: it is there already; `older`: another one of the same learner is, or was
 */
export function add(all, file) {
  if (all.some(each => each.print === file.print)) return "double"
  const known = all.find(each => isOneLearner(each, file))
  if (known && latest(known) > latest(file)) return "older"
  if (known) all.splice(all.indexOf(known), 1)
  const labels = new Set(all.map(each => each.label))
  let {label} = file
  for (let number = 2; labels.has(label); number++) label = `${file.label} (${number})`
  all.push({...file, label})
  return known ? "older" : "fresh"
}

/**
 * No file says whose it is. But no two learners have answered two questions in the same thousandths of a second.
 *
 * @param {Received} one
 * @param {Received} other
 */
function isOneLearner(one, other) {
  const theirs = beginnings(other)
  return new Set([...beginnings(one)].flatMap(([name, at]) => theirs.get(name) === at ? [at] : [])).size > 1
}

/**
 * @param {Received} file
 * @returns {Map<string, string>} when each question was first answered, where that is known
 */
const beginnings = ({entries}) => new Map(Object.entries(entries).flatMap(([name, record]) => {
  const {at} = current(name, record)?.first ?? {}
  return at ? [[name, at]] : []
}))

/**
 * @param {Received} file
 * @returns {string} ISO 8601 time at which something was last done
 */
const latest = ({entries}) => Object.entries(entries).map(([name, record]) => `${current(name, record)?.at ?? ""}`).sort().at(-1) ?? ""
