/**
 * Chooses which questions of a pool are drawn. `model/quiz/draw.py` reports draws that are impossible;
 * `tests/golden/draws/` tests both with the same cases.
 */

/**
 * Draws the given number of questions for each tag. A question may have several tags and is drawn once: a bipartite
 * matching of maximum size (augmenting paths, H. W. Kuhn 1955, Naval Research Logistics Quarterly 2).
 *
 * @param {string[][]} pool the tags of each question, in the order of preference
 * @param {[string, number][]} numbers tag, “” for any question, and how many to draw
 * @returns {number[]} indices into the pool, ascending
 */
export function draw(pool, numbers) {
  const seats = numbers.flatMap(([tag, number]) => Array.from({length: number}, () => tag))
  /** Index of the seat by index of the question that is matched to it. @type {Map<number, number>} */
  const drawn = new Map()
  const match = (/** @type {number} */ seat, /** @type {Set<number>} */ visited) =>
    pool.some((tags, index) => {
      const tag = seats[seat]
      const taken = drawn.get(index)
      if (visited.has(index) || (tag && !tags.includes(tag))) return false
      visited.add(index)
      if (taken !== undefined && !match(taken, visited)) return false
      drawn.set(index, seat)
      return true
    })
  for (const seat of seats.keys()) match(seat, new Set())
  return [...drawn.keys()].sort((a, b) => a - b)
}
