/** The HTML of the index as text, and text as HTML of a result. */

/** @typedef {import("./engine.js").Word} Word */

/** The sign between the words into which a text without spaces was cut. */
export const CUT = "\u200b"
const ENTITIES = new Map(Object.entries({"&lt;": "<", "&gt;": ">", "&amp;": "&", "&#34;": '"', "&#39;": "'"}))
/** @param {string} text */
const asHtml = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")

/** @param {string} html what the index has: text with a few tags, and signs between the words that it was cut into */
export function plain(html) {
  const text = html.replaceAll(CUT, "").replace(/<[^>]*>|\s+/g, " ")
  return text.replace(/&[#\w]+;/g, entity => ENTITIES.get(entity) ?? entity).trim()
}

/** Returns text as HTML with the words marked. @param {string} text @param {Word[]} words */
export function marked(text, words) {
  const form = new RegExp(words.map(word => `(?:${word.form.source})`).join("|"), "giu")
  let [html, last] = ["", 0]
  for (const match of text.matchAll(form)) {
    // What stands before a word was matched with it.
    const start = match.index + (match.slice(1).find(before => before) ?? "").length
    html += asHtml(text.slice(last, start))
    last = match.index + match[0].length
    html += `<mark>${asHtml(text.slice(start, last))}</mark>`
  }
  return html + asHtml(text.slice(last))
}

/** Returns the first sentences with a word, or the first one. @param {string} text @param {Word[]} words */
export function excerpt(text, words) {
  const sentences = text.match(/[^。！？.!?]+[。！？.!?]*/gu) ?? []
  const telling = sentences.filter(sentence => words.some(({form}) => sentence.search(form) >= 0))
  return marked((telling.length ? telling.slice(0, 2) : sentences.slice(0, 1)).join(" … ").trim(), words)
}
