/** A button that saves all records of a course as one file, both stored ones and those in memory. */

import {fileButton} from "../dom/file.js"
import {pack} from "../store/archive.js"
import {dayOf} from "../store/day.js"

/**
 * @param {Record<string, string>} words
 * @param {() => import("../store/store.js").Store} store called at the click
 */
export const copyButton = (words, store) =>
  fileButton(words.copy_save, words, {
    name: `${words.copy_file}-${dayOf(new Date())}.json`,
    type: "application/json",
    text: () => JSON.stringify(pack(store()), null, 1)
  })
