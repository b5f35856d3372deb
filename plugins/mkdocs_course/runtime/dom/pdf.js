/** A PDF of one landscape A4 page that a picture fills. */

/** In points. */
const PAGE = {width: 841.89, height: 595.28}
const MARGIN = 28

/**
 * @param {Uint8Array<ArrayBuffer>} jpeg
 * @param {{width: number, height: number}} size of the picture in pixels
 * @returns {Blob}
 */
export function pdf(jpeg, {width, height}) {
  const scale = Math.min((PAGE.width - 2 * MARGIN) / width, (PAGE.height - 2 * MARGIN) / height)
  const [wide, high] = [width * scale, height * scale]
  const [left, bottom] = [(PAGE.width - wide) / 2, (PAGE.height - high) / 2]
  const content = `q ${[wide, 0, 0, high, left, bottom].map(number => number.toFixed(2)).join(" ")} cm /I Do Q`
  const image =
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
    `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`
  /** @type {(string | Uint8Array<ArrayBuffer>)[][]} */
  const objects = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
        "/Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>"
    ],
    [`${image}\nstream\n`, jpeg, "\nendstream"],
    [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`]
  ]
  return file(objects)
}

/** @param {(string | Uint8Array<ArrayBuffer>)[][]} objects in the order of their numbers, from 1 */
function file(objects) {
  /** @type {(string | Uint8Array<ArrayBuffer>)[]} */
  const parts = ["%PDF-1.4\n"]
  let length = parts[0]?.length ?? 0
  const add = (/** @type {string | Uint8Array<ArrayBuffer>} */ piece) => {
    parts.push(piece)
    length += piece.length
  }
  const places = objects.map((object, at) => {
    const place = length
    for (const piece of [`${at + 1} 0 obj\n`, ...object, "\nendobj\n"]) add(piece)
    return place
  })
  const table = length
  const rows = ["0000000000 65535 f", ...places.map(place => `${String(place).padStart(10, "0")} 00000 n`)]
  add(["xref", `0 ${rows.length}`, ...rows.map(row => `${row} `), ""].join("\n"))
  add(`trailer\n<< /Size ${rows.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return new Blob(parts, {type: "application/pdf"})
}
