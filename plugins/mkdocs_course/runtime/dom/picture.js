/**
 * Draws an element as a picture, with the fonts of the device: its grounds, borders, texts and drawings, as they are
 * laid out. Shadows, and pictures from files, are not drawn.
 */

/**
 * @param {HTMLElement} element in the page, at least laid out
 * @param {number} scale pixels of the picture for one of the page
 * @returns {Promise<HTMLCanvasElement>}
 */
export async function draw(element, scale) {
  const {left, top, width, height} = element.getBoundingClientRect()
  const canvas = document.createElement("canvas")
  Object.assign(canvas, {width: Math.round(width * scale), height: Math.round(height * scale)})
  const context = canvas.getContext("2d")
  if (!context) throw new Error("no canvas")
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.translate(-left, -top)
  for (const child of [element, ...element.querySelectorAll("*")]) {
    if (child instanceof SVGSVGElement) await drawSvg(context, child)
    else if (child instanceof HTMLElement && !child.closest("svg, style")) {
      drawBox(context, child)
      for (const node of child.childNodes) if (node instanceof Text) drawText(context, node, child)
    }
  }
  return canvas
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {HTMLElement} element
 */
function drawBox(context, element) {
  const style = getComputedStyle(element)
  const {left, top, right, bottom, width, height} = element.getBoundingClientRect()
  context.fillStyle = style.backgroundColor
  context.fillRect(left, top, width, height)
  /** @type {[string, (size: number) => [number, number, number, number]][]} */
  const sides = [
    ["top", size => [left, top, width, size]],
    ["bottom", size => [left, bottom - size, width, size]],
    ["left", size => [left, top, size, height]],
    ["right", size => [right - size, top, size, height]]
  ]
  for (const [side, box] of sides) {
    const size = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
    context.fillStyle = style.getPropertyValue(`border-${side}-color`)
    if (size) context.fillRect(...box(size))
  }
  drawOutline(context, style, {left, top, width, height})
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {CSSStyleDeclaration} style
 * @param {{left: number, top: number, width: number, height: number}} box
 */
function drawOutline(context, style, {left, top, width, height}) {
  const size = Number.parseFloat(style.outlineWidth)
  if (style.outlineStyle === "none" || !size) return
  const line = style.outlineStyle === "double" ? size / 3 : size
  const offset = Number.parseFloat(style.outlineOffset)
  context.strokeStyle = style.outlineColor
  context.lineWidth = line
  for (const out of style.outlineStyle === "double" ? [line / 2, size - line / 2] : [size / 2]) {
    const far = offset + out
    context.strokeRect(left - far, top - far, width + 2 * far, height + 2 * far)
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Text} node
 * @param {HTMLElement} parent
 */
function drawText(context, node, parent) {
  const style = getComputedStyle(parent)
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.fillStyle = style.color
  context.direction = style.direction === "rtl" ? "rtl" : "ltr"
  context.textAlign = "left"
  const isSpaced = style.letterSpacing !== "normal" && Number.parseFloat(style.letterSpacing) !== 0
  for (const {text, left, top, height} of lines(node, isSpaced)) {
    const language = parent.closest("[lang]")?.getAttribute("lang") ?? undefined
    const shown = style.textTransform === "uppercase" ? text.toLocaleUpperCase(language) : text
    const {fontBoundingBoxAscent: above, fontBoundingBoxDescent: below} = context.measureText(shown)
    context.fillText(shown, left, top + (height - above - below) / 2 + above)
  }
}

/**
 * @param {Text} node
 * @param {boolean} isSpaced whether each character is a line of its own, because the letters are spaced
 * @returns {{text: string, left: number, top: number, height: number}[]}
 */
function lines(node, isSpaced) {
  /** @type {{text: string, left: number, top: number, height: number}[]} */
  const runs = []
  const range = new Range()
  let at = 0
  for (const character of node.data) {
    range.setStart(node, at)
    at += character.length
    range.setEnd(node, at)
    const box = range.getClientRects()[0]
    if (!box?.width) continue
    const last = runs.at(-1)
    if (last && !isSpaced && Math.abs(last.top - box.top) < 1) {
      last.text += character
      last.left = Math.min(last.left, box.left)
    } else runs.push({text: character, left: box.left, top: box.top, height: box.height})
  }
  return runs
}

const DRAWN = ["fill", "stroke", "stroke-width", "opacity", "font-family", "font-size", "font-weight", "text-anchor"]

/**
 * @param {CanvasRenderingContext2D} context
 * @param {SVGSVGElement} svg
 */
async function drawSvg(context, svg) {
  const {left, top, width, height} = svg.getBoundingClientRect()
  if (!width) return
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true))
  const originals = [svg, ...svg.querySelectorAll("*")]
  for (const [at, child] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(/** @type {Element} */ (originals[at]))
    for (const name of DRAWN) child.setAttribute(name, style.getPropertyValue(name))
  }
  copy.setAttribute("width", `${width * 4}`)
  copy.setAttribute("height", `${height * 4}`)
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  context.drawImage(image, left, top, width, height)
}
