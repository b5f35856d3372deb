/**
 * The code on a certificate: a digest of its content. It shows whether the certificate or the code was changed. It does
 * not prove the origin: anyone can make a certificate with a matching code.
 */

import {cleanName} from "../store/records/certificate.js"

/** The alphabet of Douglas Crockford's base 32, which omits letters that look alike. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** @param {string} code as someone has typed it @returns {string} without case, spaces, dashes and look-alikes */
export const normalizeCode = code =>
  code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")

/**
 * @param {string} course id
 * @param {Omit<import("../store/records/certificate.js").Certificate, "at">} certificate
 * @returns {Promise<string>} 60 bits of a digest, “” where the browser has no Web Crypto, as without https
 */
export async function code(course, {name, date, percent, lessons}) {
  if (!crypto.subtle) return ""
  // The fields stay unambiguous whatever the name: before it are two words without a bar, after it two numbers.
  const content = [course, date, cleanName(name), percent ?? "", lessons].join("|")
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content)))
  const bits = [...digest].map(byte => byte.toString(2).padStart(8, "0")).join("")
  const groups = [0, 20, 40].map(from =>
    [0, 5, 10, 15].map(at => LETTERS[parseInt(bits.slice(from + at, from + at + 5), 2)]).join("")
  )
  return groups.join("-")
}
