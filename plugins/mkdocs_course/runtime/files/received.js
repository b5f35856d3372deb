/** Files that a trainer was given: which of them can be used, and why not the others. */

import {open} from "./archive.js"
import {current} from "./records.js"

/** @typedef {import("./class.js").Saved & {print: string, began: Map<string, string>, latest: string}} Received `print` is the same
 *   for the same content, `began` is when each question was first answered, where that is known, and `latest` when something was last done */
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
    return found.fault ? found.fault : {label, entries: found.entries, print: print(found.entries) || label, ...times(found.entries)}
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
  if (known && known.latest > file.latest) return "older"
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
const isOneLearner = (one, other) => new Set([...one.began].flatMap(([name, at]) => other.began.get(name) === at ? [at] : [])).size > 1

/** @param {Record<string, unknown>} entries */
function times(entries) {
  const records = Object.entries(entries).map(([name, record]) => ({name, record: current(name, record)}))
  /** @type {Map<string, string>} */
  const began = new Map(records.flatMap(({name, record}) => record?.first ? [[name, record.first.at]] : []))
  return {began, latest: records.map(({record}) => `${record?.at ?? ""}`).sort().at(-1) ?? ""}
}
