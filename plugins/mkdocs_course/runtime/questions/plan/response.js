/** Responses to a question about plans, and to its follow-up: texts such as `1.if=…`. */

/** @typedef {import("./sentence.js").Plan} Plan */

/** @type {Plan} */
const EMPTY = /** @type {any} */ (Object.fromEntries(["if", "then", "by"].map(field => [field, ""])))

/**
 * Returns the rows of a response, in their order.
 *
 * @template {object} T
 * @param {string[]} response texts such as `1.if=…`
 * @param {T} empty a row in which nothing is written
 * @returns {Map<string, T>} by the number of the row
 */
export function rowsOf(response, empty) {
  /** @type {Map<string, T>} */
  const rows = new Map()
  for (const item of response) {
    const [, row = "", field = "", value = ""] = /^(\d+)\.(\w+)=(.*)$/s.exec(item) ?? []
    if (row) rows.set(row, {...empty, ...rows.get(row), [field]: value})
  }
  return new Map([...rows].sort(([a], [b]) => Number(a) - Number(b)))
}

/**
 * Returns the plans of a response that can be shown as sentences.
 *
 * @param {string[]} response to a question about plans
 */
export const plans = response => new Map([...rowsOf(response, EMPTY)].filter(([, plan]) => plan.if && plan.then))
