/** What a file is that is not from a course, so that its learner can be told. */

/** @typedef {"pdf" | "picture" | "packed" | "unlike"} OtherFile `packed`: a document of an office program, or a ZIP */

/** How files of a kind begin, as Latin-1. @type {[OtherFile, RegExp][]} */
const BEGINNINGS = [
  ["pdf", /^%PDF/],
  ["picture", /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftyp)/s],
  ["packed", /^(?:PK|\xd0\xcf\x11\xe0)/]
]

/**
 * @param {File} file
 * @returns {Promise<OtherFile | null>} null where it may be one of a course
 */
export async function kindOfFile(file) {
  const bytes = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  const start = String.fromCharCode(...bytes)
  const [kind] = BEGINNINGS.find(([, beginning]) => beginning.test(start)) ?? []
  // A file of a course is an object of JSON.
  return kind ?? (/^(?:\xef\xbb\xbf)?\s*(?:\{|$)/.test(start) ? null : "unlike")
}
