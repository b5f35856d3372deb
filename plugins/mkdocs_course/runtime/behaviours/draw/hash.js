/**
 * FNV-1a (32 bits) with the finalizer of MurmurHash3, without which similar texts have similar hashes.
 *
 * @param {string} text
 * @returns {number} 0 to 2³² − 1
 */
export function hash(text) {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
