/** The score of a response, by the rule of its kind. */

/**
 * @param {((key: any, response: string[], language: string) => number) | undefined} rule of the kind, undefined where
 *   it is not marked
 * @param {{interaction?: string}} question its `data-` attributes: `interaction` is the answer key as JSON
 * @param {{allOrNothing?: string}} quiz its `data-` attributes: with `allOrNothing` there is no partial credit
 * @param {string[]} response
 * @param {string} language tag of the page
 * @returns {number | null} 0 to 1, null where the question is not marked
 */
export function scoreResponse(rule, {interaction = "{}"}, {allOrNothing}, response, language) {
  if (!rule) return null
  const fraction = rule(JSON.parse(interaction), response, language)
  return fraction < 1 && allOrNothing !== undefined ? 0 : fraction
}
