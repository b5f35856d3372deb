/** The files that a trainer has chosen: those that can be used, and the reasons why others cannot. */

import {open} from "../../store/archive.js"
import {expand} from "../../store/packing.js"
import {current, latest} from "../../store/records.js"
import {kindOfFile} from "./kind_of_file.js"

/**
 * @typedef {import("./sums.js").Saved & {print: string, began: Map<string, string>, latest: string}} Received
 *   `print` is the same for the same content, `began` is when each question was first answered, where that is known,
 *   and `latest` when something was last done
 */
/** @typedef {import("./kind_of_file.js").OtherFile} OtherFile */
/** @typedef {import("../../store/archive.js").Fault | OtherFile | "large" | "unreadable"} Reason */

const LARGEST = 10_000_000
const DAY = 86_400_000

/**
 * Reads a file that a learner has saved.
 *
 * @param {File} file
 * @param {string} course id that the file must have
 * @returns {Promise<Received | Reason>} its records, or the reason why it cannot be used; never rejects
 */
export async function readLearnerFile(file, course) {
  try {
    const other = await kindOfFile(file)
    if (other) return other
    if (file.size > LARGEST) return "large"
    const opened = open(await expand(await file.text()), course)
    const label = file.name.replace(/(.)\.\w{1,8}$/, "$1")
    if (opened.fault) return opened.fault
    const {entries, exported} = opened
    const known = times(entries, latest(new Date(), exported))
    return {label, entries, print: print(entries) || label, idle: idle(known.latest, exported), ...known}
  } catch {
    return "unreadable"
  }
}

/**
 * @param {string} last when something was last done, “” where that is not known
 * @param {string} exported when the file was saved
 * @returns {number | null} whole days between them
 */
function idle(last, exported) {
  const days = ((Date.parse(exported) || Date.now()) - Date.parse(last)) / DAY
  return days >= 0 ? Math.floor(days) : null
}

/**
 * Returns a text that is the same for files with the same records. Files without records cannot be told apart.
 *
 * @param {Record<string, unknown>} entries
 */
const print = entries =>
  Object.keys(entries)
    .sort()
    .map(name => `${name} ${JSON.stringify(entries[name])}`)
    .join("\n")

/**
 * Adds a file. Of two files of one learner the later one counts. A label that another file has already gets a number.
 *
 * @param {Received[]} all
 * @param {Received} file
 * @returns {"fresh" | "double" | "older"} `double`: the same file was added before; `older`: of two files of a learner
 *   the older one was left out, this one or the one that was added before
 */
export function add(all, file) {
  if (all.some(received => received.print === file.print)) return "double"
  const known = all.find(received => isOneLearner(received, file))
  if (known && known.latest > file.latest) return "older"
  if (known) all.splice(all.indexOf(known), 1)
  const labels = new Set(all.map(received => received.label))
  let {label} = file
  for (let number = 2; labels.has(label); number++) label = `${file.label} (${number})`
  all.push({...file, label})
  return known ? "older" : "fresh"
}

/**
 * Files have no names of learners. But no two learners have answered two questions at the same milliseconds.
 *
 * @param {Received} a
 * @param {Received} b
 */
const isOneLearner = (a, b) =>
  new Set([...a.began].flatMap(([name, at]) => (b.began.get(name) === at ? [at] : []))).size > 1

/**
 * @param {Record<string, unknown>} entries
 * @param {number} limit in milliseconds
 */
function times(entries, limit) {
  const records = Object.entries(entries).map(([name, record]) => ({name, record: current(name, record)}))
  /** @type {Map<string, string>} */
  const began = new Map(records.flatMap(({name, record}) => (record?.first ? [[name, record.first.at]] : [])))
  const known = records.map(({record}) => `${record?.at ?? ""}`).filter(at => Date.parse(at) <= limit)
  return {began, latest: known.sort().at(-1) ?? ""}
}
