/** Makes the text of an archive shorter, to be sent or copied, and whole again. */

import {FORMAT, parseJson} from "./archive.js"

/** Version of the format whose entries are compressed: earlier versions of the runtime ask to reload the page. */
const COMPRESSED = 2

/** More bytes than any browser stores for a site. A text that would get longer is refused. */
const LARGEST = 20_000_000

/**
 * @param {string} text of an archive
 * @returns {Promise<string>} a shorter one with the same content, the same text where the browser cannot compress
 */
export async function compress(text) {
  if (!("CompressionStream" in globalThis)) return text
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const gzip = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
  const packed = JSON.stringify({format: FORMAT, version: COMPRESSED, course: parseJson(text)?.course, gzip})
  return packed.length < text.length ? packed : text
}

/**
 * @param {string} text of a file
 * @returns {Promise<string>} the archive in it, “” where it is damaged or too large; any other text as it is
 */
export async function expand(text) {
  const file = parseJson(text)
  if (file?.format !== FORMAT || file.version !== COMPRESSED || typeof file.gzip !== "string") return text
  if (!("DecompressionStream" in globalThis)) return text
  try {
    const bytes = Uint8Array.from(atob(file.gzip), character => character.charCodeAt(0))
    return await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")))
  } catch {
    return ""
  }
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @returns {Promise<string>} throws where there is too much, before it is held in memory
 */
async function readAll(stream) {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ""
  for (let size = 0; ; ) {
    const {done, value} = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > LARGEST) {
      await reader.cancel()
      throw new RangeError("too large")
    }
    text += decoder.decode(value, {stream: true})
  }
}
