/** The version of the records, and how a record of an earlier one becomes one of this. */

/**
 * Whether a value read from the storage is a record of its sort.
 *
 * @template T
 * @typedef {(value: any) => boolean} Check
 */

export const VERSION = 2

/**
 * A step for each earlier version, which makes it the next one. Steps are never removed.
 *
 * @type {Map<number, (record: any) => object>}
 */
const MIGRATIONS = new Map([
  [
    1,
    record =>
      record.attempts === 1
        ? {...record, version: 2, first: {response: record.response, score: record.score, at: record.at}}
        : {...record, version: 2}
  ]
])

/**
 * @param {string | null} raw JSON
 * @param {Check<any>} check
 * @returns {any} null for anything but a record that passes the check, of this version or migrated to it
 */
export function readRecord(raw, check) {
  try {
    let record = JSON.parse(raw ?? "null")
    for (let step = MIGRATIONS.get(record?.version); step; step = MIGRATIONS.get(record.version)) record = step(record)
    return record?.version === VERSION && check(record) ? record : null
  } catch {
    return null
  }
}

/** @param {any} record @returns {boolean} whether a later version of the runtime has written it */
export const isNewer = record => Number.isInteger(record?.version) && record.version > VERSION
