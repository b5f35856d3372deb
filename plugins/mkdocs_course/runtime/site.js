/** What every page of a course needs: a language switch that remembers, a search that hears, and a memory of what was read. */

// Not when it is needed: an answer may be the last thing before the page is left. Scripts of the page run after this one.
import {remember} from "./learner/recall.js"

const root = new URL("../../../", import.meta.url)
const meta = (/** @type {string} */ name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? ""

// What the theme shows of a link's title goes away by Escape, without the pointer or the focus leaving the link.
addEventListener("keydown", ({key}) => {
  if (key === "Escape") for (const tip of document.querySelectorAll(".md-tooltip2--active")) tip.classList.remove("md-tooltip2--active")
})

addEventListener("click", event => {
  const link = event.target instanceof Element ? event.target.closest("a[data-language]") : null
  if (!(link instanceof HTMLAnchorElement)) return
  link.hash = location.hash
  try {
    localStorage.setItem(link.dataset.key ?? "", link.dataset.language ?? "")
  } catch {
    // The browser's own languages decide next time.
  }
})

// The theme searches when a key is released. A paste, a dictation and many a Chinese input method release none.
addEventListener("input", ({target}) => {
  if (target instanceof Element && target.matches("[data-md-component=search-query]")) target.dispatchEvent(new KeyboardEvent("keyup"))
})

addEventListener("quiz-answered", remember)

const progress = import("./learner/progress.js").then(({begin}) => begin(meta("course")))

const open = () => { progress.then(begun => begun(meta("course-lesson"))).catch(() => {}) }

/** A page that the theme's instant navigation has put in the place of another. */
function arrive() {
  // Its scripts are there and have not run. What has run already does not run again.
  for (const {src} of document.querySelectorAll(/** @type {"script"} */ ("head > script[type=module]"))) import(src).catch(() => {})
  // The header is still that of the page before.
  const page = location.pathname.slice(root.pathname.length)
  for (const link of document.querySelectorAll(/** @type {"a"} */ ("a[data-language]"))) link.href = new URL(`../${link.dataset.language}/${page}`, root).href
  open()
}

open()
let first = true
/** @type {{document$?: {subscribe: (told: () => void) => void}}} the theme tells of each page, and of this one at once */
const {document$} = /** @type {any} */ (window)
document$?.subscribe(() => { first ? first = false : arrive() })

const worker = meta("course-worker")
if (worker) addEventListener("load", async () => (await import("./learner/offline.js")).keep(new URL(worker, root).href))
