/**
 * What every page of a course needs at once: it remembers the chosen language, and knows when the page is used.
 * All that follows the use of a page, or an earlier visit, is in `learner/visit.js`.
 */

import {parsed} from "./dom/parsed.js"
import {escapeTitles} from "./learner/titles.js"
import {keysAfter, prefix} from "./store/prefix.js"
import {isSetting, LANGUAGE} from "./store/settings.js"

const root = new URL("../../../", import.meta.url)
const meta = (/** @type {string} */ name) =>
  document.querySelector(/** @type {"meta"} */ (`meta[name="${name}"]`))?.content ?? ""
const course = meta("course")

/** What shows that a page is used. */
const USES = ["scroll", "pointerdown", "keydown", "focusin"]

/** @typedef {typeof import("./learner/visit.js")} Visit */
/** @type {Visit | undefined} */
let visit
/** @type {Promise<Visit> | undefined} */
let loading

/** Loads what follows the use of a page. */
function use() {
  for (const type of USES) removeEventListener(type, use, true)
  style()
  loading ??= Promise.all([import("./learner/visit.js"), parsed]).then(([module]) => {
    visit = module
    visit.visit({course, root, meta, openPage})
    return visit
  })
  // Tried again at the next use.
  loading.catch(() => {
    loading = undefined
    listen()
  })
  return loading
}

/**
 * Loads the styles of what is used as soon as the page is seen, so that nothing changes its size in view later.
 * Where a learner has jumped ahead, the questions above stay as they are.
 */
function style() {
  const all = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(scrollY > innerHeight ? "[data-used]" : "[data-used], [data-scripted]")
  )
  for (const {dataset} of all)
    for (const sheet of (dataset.used ?? dataset.scripted)?.match(/\S+/g) ?? [])
      if (!document.querySelector(`[href$="${sheet}"]`)) {
        const link = document.createElement("link")
        link.rel = "stylesheet"
        link.href = `${new URL(sheet, import.meta.url)}`
        // It is tried again by what needs it.
        link.onerror = link.remove
        document.documentElement.append(link)
      }
  if (document.readyState === "loading") requestAnimationFrame(style)
}

/** Waits for the first sign that the page is used: a scroll, a press, a key or the focus. */
function listen() {
  for (const type of USES) addEventListener(type, use, true)
}

/** @returns {boolean} whether the learner has been here before, perhaps with an earlier version */
const isKnown = () =>
  keysAfter(prefix(course)).some(key => !isSetting(key)) || keysAfter(`course:${course}:`).length > 0

// Captured, because the theme reads the address of a link that is clicked.
addEventListener(
  "click",
  ({target}) => {
    const pressed =
      target instanceof Element && target.closest("a[data-language], .course-note__open, .course-listen__open")
    if (pressed instanceof HTMLAnchorElement) {
      pressed.hash = visit?.hashInView() ?? location.hash
      try {
        localStorage.setItem(prefix(course) + LANGUAGE, pressed.dataset.language ?? "")
      } catch {
        // Without storage, the languages of the browser decide at the next visit.
      }
    } else if (pressed)
      use()
        .then(({press}) => press(pressed))
        .catch(() => {})
  },
  true
)

const loaded = new Promise(resolve => addEventListener("load", resolve)).then(() => {
  style()
  return import("./learner/loaded.js")
})

/** Starts what depends on the content of the page. */
function openPage() {
  if (visit) style()
  else if (isKnown()) use()
  // A lesson that needs no scrolling is read as soon as it is seen.
  const end = document.querySelector(".md-content__inner > :last-child")
  if (!visit && end) new IntersectionObserver(([it]) => it?.isIntersecting && use()).observe(end)
  loaded.then(({prepare}) => prepare(root, meta)).catch(() => {})
}

listen()
requestAnimationFrame(style)
parsed.then(() => {
  escapeTitles()
  openPage()
})
