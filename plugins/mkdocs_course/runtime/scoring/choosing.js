/**
 * Scores choices, orders and matches, by the rules of `choice.py`, `order.py` and `match.py` in `model/interaction/`.
 * A question that is not marked has no answer key in the page and is not scored.
 */

/**
 * Returns the fraction of the chosen option. With `multiple`: the number of right options chosen minus that of wrong
 * ones, at least 0, divided by the number of right options.
 *
 * @param {{options: {id: string, fraction: number}[], multiple?: boolean}} key
 * @param {string[]} response ids
 * @returns {number} 0 to 1
 */
export function choice({options, multiple}, response) {
  const chosen = options.filter(({id}) => response.includes(id)).map(({fraction}) => fraction)
  if (!multiple) return chosen.length > 1 ? 0 : sum(chosen)
  return Math.max(0, sum(chosen.map(Math.sign)) / options.filter(({fraction}) => fraction > 0).length)
}

/**
 * Returns Kendall's tau, at least 0: the share of pairs in the right order minus that of pairs in the wrong one.
 *
 * @param {{items: {id: string}[]}} key in the right order
 * @param {string[]} response ids
 * @returns {number} 0 to 1
 */
export function order({items}, response) {
  const places = items.map(({id}) => response.indexOf(id))
  const pairs = places.flatMap((earlier, at) => places.slice(at + 1).map(later => Math.sign(later - earlier)))
  return Math.max(0, sum(pairs) / pairs.length)
}

/**
 * Returns the share of rows with the right choice.
 *
 * @param {{rows: {id: string, right: string}[]}} key
 * @param {string[]} response items of the form `row=choice`
 * @returns {number} 0 to 1
 */
export const match = ({rows}, response) =>
  rows.filter(({id, right}) => valueIn(response, id) === right).length / rows.length

/**
 * Looks up a value in a response.
 *
 * @param {string[]} response items of the form `name=value`
 * @param {string} name
 * @returns {string} the first value of this name, “” where there is none
 */
export function valueIn(response, name) {
  const start = `${name}=`
  return response.find(item => item.startsWith(start))?.slice(start.length) ?? ""
}

/** @param {number[]} numbers */
export const sum = numbers => numbers.reduce((total, number) => total + number, 0)
