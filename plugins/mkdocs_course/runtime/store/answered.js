/** The occasions on which a question was answered. */

import {daysAfter} from "./occasions.js"
import {recordKeys} from "./record_keys.js"
import {subject} from "./subject.js"

/**
 * @param {import("./store.js").Store} store
 * @param {string} quiz id
 * @param {string} question id
 * @returns {string[]} the occasions on which it was answered, in their order
 */
export const answered = (store, quiz, question) =>
  recordKeys(store)
    .flatMap(key => {
      const about = subject(key)
      const is = about?.sort === "answer" && about.quiz === quiz && about.question === question
      return is && !Number.isNaN(daysAfter(about.occasion)) ? [about.occasion] : []
    })
    .sort((a, b) => daysAfter(a) - daysAfter(b))
