/** A certificate as a picture and as a PDF, made in the browser. The PDF is a page with the picture. */

import {make} from "../../dom/dom.js"
import {fileButton} from "../../dom/file.js"

/** In pixels: the width for which the certificate is laid out, and that of the picture, enough for paper. */
const LAID = 1123
const WIDE = 2806

/**
 * Returns the buttons that save the certificate as a picture and as a PDF.
 *
 * @param {HTMLElement} sheet the certificate in the page
 * @param {Record<string, string>} words
 * @returns {HTMLElement}
 */
export const fileButtons = (sheet, words) =>
  make(
    "div",
    {class: "course-certificate__files"},
    fileButton(words.picture, words, {
      name: `${words.picture_file}.png`,
      type: "image/png",
      share: words.picture_share ?? "",
      text: async () => blob(await drawWide(sheet), "image/png")
    }),
    fileButton(words.pdf, words, {
      name: `${words.picture_file}.pdf`,
      type: "application/pdf",
      share: words.pdf_share ?? "",
      text: () => onePage(sheet)
    }),
    make("p", {}, words.pdf_how ?? "")
  )

/** @param {HTMLElement} sheet */
async function onePage(sheet) {
  const [canvas, {pdf}] = await Promise.all([drawWide(sheet), import("../../dom/pdf.js")])
  const jpeg = await (await blob(canvas, "image/jpeg")).arrayBuffer()
  return pdf(new Uint8Array(jpeg), canvas)
}

/**
 * Draws the certificate as it is on a wide screen, whatever this one is.
 *
 * @param {HTMLElement} sheet
 * @returns {Promise<HTMLCanvasElement>}
 */
async function drawWide(sheet) {
  const {draw} = await import("../../dom/picture.js")
  const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true))
  copy.classList.add("course-certificate--laid")
  copy.style.width = `${LAID}px`
  // Beside the original, where the same styles apply.
  sheet.after(copy)
  try {
    return await draw(copy, WIDE / LAID)
  } finally {
    copy.remove()
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} type
 * @returns {Promise<Blob>}
 */
const blob = (canvas, type) =>
  new Promise((resolve, reject) =>
    canvas.toBlob(made => (made ? resolve(made) : reject(new Error("no picture"))), type, 0.92)
  )
