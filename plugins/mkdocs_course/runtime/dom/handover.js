/**
 * Ways to get a generated file: download, share, copy. No browser reports whether a download was saved, and in-app
 * browsers save none. So a file can also be shared, where the browser supports that, and copied as text.
 */

import {interpolate, make, query} from "./dom.js"

/** @typedef {import("./file.js").GeneratedFile} GeneratedFile */
/** @typedef {Record<string, string>} Words */

/** What the user agents of in-app browsers contain; `; wv)` is in that of any Android WebView. */
const APPS = new RegExp(
  [
    String.raw`MicroMessenger|wxwork|\bQQ/|Weibo|DingTalk|AlipayClient|Lark/|Feishu|aweme|BytedanceWebview|musical_ly`,
    String.raw`NewsArticle|xhsdiscover|baiduboxapp|Telegram|\bLine/|FBA[NV]/|FB_IAB|Instagram|LinkedInApp`,
    String.raw`Snapchat|; ?wv\)`
  ].join("|"),
  "i"
)

/**
 * Returns the data to share. Browsers share few types of files, and Chromium no JSON: records are shared as plain text,
 * which can be loaded too.
 *
 * @param {GeneratedFile} file
 * @param {import("./file.js").Content} content
 */
function shareData({name, type}, content) {
  const plain = type === "application/json"
  const [media = ""] = type.split(";")
  return {
    files: [new File([content], plain ? name.replace(/\.json$/, ".txt") : name, {type: plain ? "text/plain" : media})]
  }
}

/**
 * Adds a button to share the file where the browser supports that. In an in-app browser, where a download most likely
 * fails, it comes before the download button, with a notice and a button to copy the text.
 *
 * @param {HTMLElement} container
 * @param {Words} words
 * @param {GeneratedFile} file
 */
export function offer(container, words, file) {
  const inApp = isInApp(navigator.userAgent)
  const button = query(container, "button")
  const shareButtons = navigator.canShare?.(shareData(file, " "))
    ? [makeButton(file.share ?? shareLabel(words, file.type), () => share(container, words, file))]
    : []
  button[inApp ? "before" : "after"](...shareButtons)
  if (!inApp) return
  addCopy(container, words, file, button)
  // One notice per page is enough.
  if (!document.querySelector(".course-file__inside"))
    container.prepend(make("p", {class: "course-file__inside"}, words.file_inside ?? ""))
}

/**
 * Two files that stand beside each other are told apart by what they are.
 *
 * @param {Words} words
 * @param {string} type media type
 */
function shareLabel(words, type) {
  if (type.startsWith("text/calendar")) return words.file_share_calendar
  return type.startsWith("text/plain") ? words.file_share_text : words.file_share
}

/**
 * Returns whether a browser belongs to an app, and most likely saves no files.
 *
 * @param {string} userAgent what it says of itself
 */
export const isInApp = userAgent => APPS.test(userAgent)

/**
 * @param {string | undefined} label
 * @param {() => void} click
 */
const makeButton = (label = "", click) => make("button", {type: "button", class: "md-button", click}, label)

/**
 * @param {HTMLElement} container
 * @param {Words} words
 * @param {GeneratedFile} file
 * @param {Element} [next] the copy button is inserted before it
 */
function addCopy(container, words, file, next = query(container, ".course-file__told")) {
  // A picture is no text, and that of a calendar file is of no use.
  const isReadable = /^(?:text\/plain|text\/csv|application\/json)/.test(file.type)
  if (!isReadable || container.querySelector(".course-file__copy")) return
  const button = makeButton(file.copy ?? words.file_copy, () => copy(container, words, file))
  button.classList.add("course-file__copy")
  next.before(button)
}

/**
 * Downloads the file, and then offers to copy its text.
 *
 * @param {HTMLElement} container
 * @param {Words} words
 * @param {GeneratedFile} file
 */
export async function save(container, words, file) {
  const {name, type} = file
  const text = await file.text()
  const link = make("a", {href: URL.createObjectURL(new Blob([text], {type})), download: name})
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  // Records may be erased next, so that their file should be looked for first.
  const saved = type === "application/json" ? words.file_saved_records : words.file_saved
  await announce(container, isInApp(navigator.userAgent) ? words.file_inside : interpolate(saved, {file: name}))
  addCopy(container, words, file)
}

/**
 * Shows a message in the container's live region.
 *
 * @param {HTMLElement} container
 * @param {string | undefined} text
 * @param {Node[]} more shown after the message
 */
async function announce(container, text, ...more) {
  if (!container.querySelector(".course-file__told")) {
    container.append(make("div", {class: "course-file__told", role: "status"}))
    // A screen reader announces only changes in a live region that exists already.
    await new Promise(requestAnimationFrame)
  }
  query(container, ".course-file__told").replaceChildren(make("p", {}, text ?? ""), ...more)
}

/**
 * @param {HTMLElement} container
 * @param {Words} words
 * @param {GeneratedFile} file
 */
async function share(container, words, file) {
  try {
    await navigator.share(shareData(file, await (file.short ?? file.text)()))
  } catch (error) {
    // The learner has cancelled: that needs no message.
    if (error instanceof DOMException && error.name === "AbortError") return
    await announce(container, words.file_unshared)
    addCopy(container, words, file)
  }
}

/**
 * @param {HTMLElement} container
 * @param {Words} words
 * @param {GeneratedFile} file
 */
async function copy(container, words, file) {
  const text = `${await (file.short ?? file.text)()}`
  try {
    await navigator.clipboard.writeText(text)
    await announce(container, words.file_copied)
  } catch {
    // There is no clipboard without https, and the browser may deny access to it.
    const field = make(
      "textarea",
      {readonly: true, rows: "4", "aria-label": words.file_text ?? "", spellcheck: "false"},
      text
    )
    await announce(container, words.file_select, field)
    field.focus()
    field.select()
  }
}
