/** Whether a learner has done nothing in the course yet. */

import {CERTIFICATE} from "../store/keys.js"
import {recordKeys} from "../store/record_keys.js"

/** @param {import("../store/store.js").Store} store */
export const isNew = store => !recordKeys(store).some(key => key !== CERTIFICATE)
