/** What a file brings: the records that are to be kept from now on, worked out before any of them is written. */

import {sittingName} from "../learner/sitting.js"
import {current, isNewer, sort} from "./records.js"
import {answers, certificates, later, reads, recalls, sittings} from "./reconcile.js"

/** @typedef {import("./records.js").Sort} Sort */

/**
 * @typedef {object} Merged
 * @property {Map<string, any>} changes records by name, null for what is kept no longer
 * @property {Record<Sort, number>} came how many of each sort are new here, or newer than what was here
 * @property {{unknown: number, newer: number, damaged: number, texts: number}} left how many were not taken, and why
 */

/** @type {Record<Sort, (one: any, other: any) => any>} */
const BOTH = {answer: answers, sitting: sittings, read: reads, recall: recalls, certificate: certificates}

/**
 * @param {Record<string, any>} here what is kept in this browser
 * @param {Record<string, any>} there what the file has
 * @returns {Merged}
 */
export function merge(here, there) {
  /** @type {Merged} */
  const merged = {changes: new Map(), came: {answer: 0, sitting: 0, read: 0, recall: 0, certificate: 0}, left: {unknown: 0, newer: 0, damaged: 0, texts: 0}}
  const kept = new Map(Object.entries(here)), brought = new Map(Object.entries(there))
  const gone = past(kept, brought), over = past(brought, kept)
  for (const [name, record] of brought) {
    const kind = sort(name), found = current(name, record), old = kept.get(name) ?? null
    const why = !kind ? "unknown" : isNewer(record) || isNewer(old) ? "newer" : found ? "" : isBare(record) ? "texts" : "damaged"
    if (why) merged.left[why]++
    if (!kind || why || over(name)) continue
    const before = gone(name) ? null : current(name, old), after = before ? BOTH[kind](before, found) : found
    // As it was written in the other browser, where there is nothing to put it together with.
    if (before && JSON.stringify(after) === JSON.stringify(before)) continue
    merged.changes.set(name, before ? after : record)
    merged.came[kind]++
  }
  for (const name of kept.keys()) if (gone(name) && !merged.changes.has(name)) merged.changes.set(name, null)
  return merged
}

/** @param {any} record whether it is an answer without its text, for a trainer */
const isBare = record => Array.isArray(record?.response) && !record.response.length

/**
 * An exam is one thing: its answers are those of one sitting. Where the other browser has begun the exam once more,
 * or handed it in since, the answers of the earlier sitting are gone as they are gone there. Its result stays.
 *
 * @param {Map<string, any>} mine
 * @param {Map<string, any>} others
 * @returns {(name: string) => boolean} whether it is an answer of mine from a sitting that is over
 */
function past(mine, others) {
  const over = new Set([...mine].flatMap(([name, record]) => {
    const one = sort(name) === "sitting" && current(name, record), other = one && current(name, others.get(name) ?? null)
    const exam = one && other && (one.best || other.best) && (one.number !== other.number || one.submitted !== other.submitted)
    return exam && later(one, other) === other ? [name.slice(sittingName("").length)] : []
  }))
  return name => sort(name) === "answer" && over.has(name.split("/")[0] ?? "")
}
