/** A read-only store with the records of a learner's file. */

import {Store} from "../../store/store.js"

export class SavedStore extends Store {
  /** @param {Record<string, unknown>} entries records, by their keys */
  constructor(entries) {
    super("")
    this.entries = entries
  }

  /**
   * An answer may have been saved without its personal text. It counts as an answer all the same.
   *
   * @param {string} key
   */
  raw(key) {
    const record = Object.hasOwn(this.entries, key) ? this.entries[key] : null
    return JSON.stringify(record, (name, value) =>
      name === "response" && Array.isArray(value) && !value.length ? [""] : value
    )
  }
}
