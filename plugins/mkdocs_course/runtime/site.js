/**
 * What every page of a course needs: it remembers the chosen language, lets the search react to all input, schedules
 * reviews, marks lessons as read, and opens them where they were left.
 */

// Imported statically, because an answer may be the last event before the page is left.
import {remember} from "./learner/recall.js"
import {migrate} from "./store/migrate.js"
import {LANGUAGE} from "./store/settings.js"
import {Store} from "./store/store.js"

const root = new URL("../../../", import.meta.url)
const meta = (/** @type {string} */ name) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? ""
const store = new Store(meta("course"))

// This script runs before that of the quiz, which reads the migrated records.
const unmigrated = migrate(store)
if (unmigrated.size)
  Promise.all([import("./learner/course.js"), import("./store/intake.js")])
    .then(async ([{Course}, {adopt}]) => adopt(await Course.load(), unmigrated))
    .catch(() => {})

// Escape closes the theme's tooltips, without moving the pointer or the focus (WCAG 1.4.13).
addEventListener("keydown", ({key}) => {
  if (key === "Escape")
    for (const tip of document.querySelectorAll(".md-tooltip2--active")) tip.classList.remove("md-tooltip2--active")
})

/** Escapes the titles and the shortened texts in menus, because the theme shows them as HTML in its tooltips. */
function escapeTitles() {
  if (!document.querySelector("#__config")?.textContent?.includes('"content.tooltips"')) return
  for (const element of document.querySelectorAll(/** @type {"a"} */ ("[title], .md-ellipsis"))) {
    for (const [name, text] of Object.entries({title: element.title, innerText: element.textContent?.trim() ?? ""})) {
      const value = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
      if (value !== text) Object.defineProperty(element, name, {value, writable: true})
    }
  }
}

/** Returns the hash of a link to another language. */
let hash = () => location.hash
// Captured, because the theme reads the address of a link that is clicked.
addEventListener(
  "click",
  event => {
    const link = event.target instanceof Element ? event.target.closest("a[data-language]") : null
    if (!(link instanceof HTMLAnchorElement)) return
    link.hash = hash()
    try {
      localStorage.setItem(store.prefix + LANGUAGE, link.dataset.language ?? "")
    } catch {
      // Without storage, the languages of the browser decide at the next visit.
    }
  },
  {capture: true}
)

// The theme searches on `keyup`, which paste, dictation and many Chinese input methods do not fire.
addEventListener("input", ({target}) => {
  if (target instanceof Element && target.matches("[data-md-component=search-query]"))
    target.dispatchEvent(new KeyboardEvent("keyup"))
})

// The first query waits for the index. The worker that searches gets it from the browser's cache.
addEventListener("focusin", ({target}) => {
  if (target instanceof Element && target.matches("[data-md-component=search-query]"))
    fetch(new URL("search/search_index.json", root)).catch(() => {})
})

addEventListener("quiz-answered", remember)

// The browser does not ask by itself: the page where records are saved has a button.
addEventListener("beforeinstallprompt", event => {
  event.preventDefault()
  import("./learner/install.js").then(({keep}) => keep(event)).catch(() => {})
})

const progress = import("./learner/progress.js").then(({begin}) => begin(meta("course")))

/** Starts what depends on the content of the page. */
function openPage() {
  import("./learner/reading.js")
    .then(reading => {
      hash = reading.hashInView
      reading.follow(store, meta("course-lesson"))
    })
    .catch(() => {})
  progress.then(begun => begun()).catch(() => {})
  // Page parts may show questions with formulas.
  if (document.querySelector("math, course-part")) import("./dom/scrollable.js").catch(() => {})
}

/** Updates the page after the theme's instant navigation has replaced its content. */
function replacePage() {
  escapeTitles()
  // The new page's scripts are in the head, but did not run. A module that has run already is not run again.
  for (const {src} of document.querySelectorAll(/** @type {"script"} */ ("head > script[type=module]")))
    import(src).catch(() => {})
  // The header, with the links to other languages, is still that of the previous page.
  const page = location.pathname.slice(root.pathname.length)
  for (const link of document.querySelectorAll(/** @type {"a"} */ ("a[data-language]")))
    link.href = new URL(`../${link.dataset.language}/${page}`, root).href
  openPage()
}

escapeTitles()
openPage()
let first = true
/**
 * The theme's observable of pages, which emits the first page at once.
 *
 * @type {{document$?: {subscribe: (listener: () => void) => void}}}
 */
const {document$} = /** @type {any} */ (window)
document$?.subscribe(() => {
  if (!first) replacePage()
  first = false
})

const worker = meta("course-worker")
const language = root.pathname.split("/").at(-2) ?? ""
if (worker)
  addEventListener("load", async () =>
    (await import("./learner/offline.js")).keep(new URL(worker, root).href, language)
  )
