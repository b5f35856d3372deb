/**
 * What every page of a course needs at once: it remembers the chosen language, and knows when the page is used.
 * All that follows the use of a page, or an earlier visit, is in `learner/visit.js`.
 */

import "./learner/printing.js"
import {escapeTitles} from "./learner/titles.js"
import {prefix} from "./store/prefix.js"
import {isSetting, LANGUAGE} from "./store/settings.js"

const root = new URL("../../../", import.meta.url)
const meta = (/** @type {string} */ name) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? ""
const course = meta("course")

/** What shows that a page is used. */
const USES = ["scroll", "pointerdown", "keydown", "focusin"]
const PASSIVE = {capture: true, passive: true}

/** @typedef {typeof import("./learner/visit.js")} Visit */
/** @type {Visit | undefined} */
let visit
/** @type {Promise<Visit> | undefined} */
let loading
/** Opens a page, once that has loaded. @type {(page: string) => void} */
let open = () => {}

/** Loads what follows the use of a page. */
function use() {
  for (const type of USES) removeEventListener(type, use, PASSIVE)
  loading ??= import("./learner/visit.js").then(
    module => {
      visit = module
      open = module.visit(course, root)
      open(meta("course-lesson"))
      return module
    },
    error => {
      loading = undefined
      throw error
    }
  )
  // Tried again at the next use.
  loading.catch(listen)
  return loading
}

function listen() {
  for (const type of USES) addEventListener(type, use, PASSIVE)
}

/** @returns {boolean} whether the learner has been here before */
function isKnown() {
  try {
    return Object.keys(localStorage).some(
      key =>
        key.startsWith(`course:${course}:`) ||
        (key.startsWith(prefix(course)) && !isSetting(key.slice(prefix(course).length)))
    )
  } catch {
    return true
  }
}

// Captured, because the theme reads the address of a link that is clicked.
addEventListener(
  "click",
  event => {
    const link = event.target instanceof Element ? event.target.closest("a[data-language]") : null
    if (!(link instanceof HTMLAnchorElement)) return
    link.hash = visit?.hashInView() ?? location.hash
    try {
      localStorage.setItem(prefix(course) + LANGUAGE, link.dataset.language ?? "")
    } catch {
      // Without storage, the languages of the browser decide at the next visit.
    }
  },
  {capture: true}
)

// At once if possible, because an answer may be the last event before the page is left.
addEventListener("quiz-answered", event => {
  if (visit) visit.remember(event)
  else
    use()
      .then(({remember}) => remember(event))
      .catch(() => {})
})

addEventListener("click", ({target}) => {
  const button = target instanceof Element ? target.closest(".course-note__open, .course-listen__open") : null
  if (button)
    use()
      .then(({press}) => press(button))
      .catch(() => {})
})

// The browser does not ask by itself: the page where records are saved has a button.
addEventListener("beforeinstallprompt", event => {
  event.preventDefault()
  import("./learner/install.js").then(({keep}) => keep(event)).catch(() => {})
})

/** Loads what reads a lesson aloud, where there is any voice. @param {HTMLElement} button */
function offerVoice(button) {
  const offer = () => {
    if (speechSynthesis.getVoices().length)
      import("./learner/voices.js").then(({offer}) => offer(button)).catch(() => {})
  }
  offer()
  speechSynthesis.onvoiceschanged = offer
}

/** Starts what depends on the content of the page. */
function openPage() {
  open(meta("course-lesson"))
  if (!visit && isKnown()) use()
  // A lesson that needs no scrolling is read as soon as it is seen.
  const end = document.querySelector(".md-content__inner > :last-child")
  if (!visit && end) new IntersectionObserver(([it]) => it?.isIntersecting && use()).observe(end)
  for (const button of document.querySelectorAll(/** @type {"b"} */ (".course-note__open"))) button.hidden = false
  const listen = document.querySelector(/** @type {"b"} */ (".course-listen__open"))
  if (listen && "speechSynthesis" in window) offerVoice(listen)
  // Page parts may show questions with formulas.
  if (document.querySelector("math, course-part")) import("./dom/scrollable.js").catch(() => {})
}

// Where the theme has tooltips.
if (document.querySelector("#__config")?.textContent?.includes('"content.tooltips"')) escapeTitles()
listen()
openPage()
let first = true
/**
 * The theme's observable of pages, which emits the first page at once.
 *
 * @type {{document$?: {subscribe: (listener: () => void) => void}}}
 */
const {document$} = /** @type {any} */ (window)
document$?.subscribe(() => {
  if (!first) import("./learner/instant.js").then(({replacePage}) => replacePage(root, openPage)).catch(() => {})
  first = false
})

const worker = meta("course-worker")
const language = root.pathname.split("/").at(-2) ?? ""
if (worker)
  addEventListener("load", async () =>
    (await import("./learner/offline.js")).keep(new URL(worker, root).href, language)
  )
