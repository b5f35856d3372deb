/** The geometry of stone arches. Angles are in degrees, from the right end of an arch, 0, to its left end, 180. */

/**
 * @typedef {object} Ring
 * @property {number} x centre
 * @property {number} y centre
 * @property {number} outer radius
 * @property {number} inner radius
 * @property {number} flat height of the arch by that of a half circle
 *
 * @typedef {object} Stone
 * @property {number} part from 1
 * @property {boolean} isKey
 * @property {string} path
 */

/** @type {Ring} */
const ARCH = {x: 180, y: 140, outer: 148, inner: 116, flat: 0.84}
/** @type {Ring} */
const MARK = {x: 24, y: 27, outer: 22, inner: 11.5, flat: 1}
/** @type {Ring} */
const GAUGE = {x: 60, y: 50, outer: 56, inner: 38, flat: 0.86}

/**
 * The first half of the parts rises from the left, the others from the right, and the last is the keystone. An arch
 * always has both sides: a single part is all of its three stones, and the second of two is the right side and the
 * keystone.
 *
 * @param {number} total of parts, at least 1
 * @returns {Stone[]}
 */
export function archStones(total) {
  const left = Math.max(1, Math.ceil((total - 1) / 2))
  const right = Math.max(1, total - 1 - left)
  const key = Math.min(15, Math.max(3, 40 / left))
  const sides = stonesOfSides(ARCH, left, right, key, Math.min(1.5, 24 / left))
  return [...sides, {part: total, isKey: true, path: keystone(ARCH, key, 5)}].map(stone => ({
    ...stone,
    part: Math.min(stone.part, total)
  }))
}

/** @returns {Stone[]} the five stones of the small mark */
export const markStones = () => [
  ...stonesOfSides(MARK, 2, 2, 15, 6),
  {part: 5, isKey: true, path: keystone(MARK, 12, 2.5)}
]

/**
 * @param {number} total of stones
 * @returns {Stone[]} equal stones, from the left end to the right one
 */
export function gaugeStones(total) {
  const width = 180 / total
  const gap = Math.min(3.4, width / 4)
  return Array.from({length: total}, (_, at) => {
    const start = 180 - at * width
    return {part: at + 1, isKey: false, path: wedge(GAUGE, start - gap / 2, start - width + gap / 2)}
  })
}

/**
 * @param {Ring} ring
 * @param {number} left stones
 * @param {number} right stones
 * @param {number} key half of the keystone, in degrees
 * @param {number} gap between two stones, in degrees
 * @returns {Stone[]} the stones of each side from the ground up
 */
export function stonesOfSides(ring, left, right, key, gap) {
  const side = (/** @type {number} */ count) =>
    Array.from({length: count}, (_, at) => {
      const width = (90 - key) / count
      return {low: at * width + (at && gap / 2), high: (at + 1) * width - gap / 2}
    })
  return [
    ...side(left).map(({low, high}) => wedge(ring, 180 - low, 180 - high)),
    ...side(right).map(({low, high}) => wedge(ring, high, low))
  ].map((path, at) => ({part: at + 1, isKey: false, path}))
}

/**
 * @param {Ring} ring
 * @param {number} half in degrees
 * @param {number} more by which it stands out above; below it is half of that
 */
export const keystone = (ring, half, more) =>
  wedge({...ring, outer: ring.outer + more, inner: ring.inner - more / 2}, 90 + half - 0.75, 90 - half + 0.75)

/**
 * @param {Ring} ring
 * @param {number} from angle of its left end
 * @param {number} to angle of its right end
 * @returns {string} the path of a stone
 */
function wedge({x, y, outer, inner, flat}, from, to) {
  const point = (/** @type {number} */ radius, /** @type {number} */ angle) => {
    const radians = (angle * Math.PI) / 180
    return `${short(x + radius * Math.cos(radians))} ${short(y - radius * flat * Math.sin(radians))}`
  }
  const arc = (/** @type {number} */ radius) => `A${short(radius)} ${short(radius * flat)} 0 0`
  return [
    `M${point(inner, from)}L${point(outer, from)}`,
    `${arc(outer)} 1 ${point(outer, to)}`,
    `L${point(inner, to)}`,
    `${arc(inner)} 0 ${point(inner, from)}Z`
  ].join("")
}

/** @param {number} length */
const short = length => Number(length.toFixed(1))
