/**
 * What every page of a course needs at once: it remembers the chosen language, and knows when the page is used.
 * All that follows the use of a page, or an earlier visit, is in `learner/visit.js`.
 */

import "./learner/printing.js"
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
  loading ??= import("./learner/visit.js").then(module => {
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

/** Starts what depends on the content of the page. */
function openPage() {
  if (!visit && isKnown()) use()
  // A lesson that needs no scrolling is read as soon as it is seen.
  const end = document.querySelector(".md-content__inner > :last-child")
  if (!visit && end) new IntersectionObserver(([it]) => it?.isIntersecting && use()).observe(end)
  for (const button of document.querySelectorAll(/** @type {"b"} */ (".course-note__open"))) button.hidden = false
  const listen = document.querySelector(/** @type {"b"} */ (".course-listen__open"))
  if (listen) import("./learner/voices.js").then(({offer}) => offer(listen)).catch(() => {})
}

// Where the theme has tooltips.
if (document.querySelector("#__config")?.textContent?.includes('"content.tooltips"')) escapeTitles()
listen()
openPage()

const worker = meta("course-worker")
if (worker)
  addEventListener("load", async () => (await import("./learner/offline.js")).keep(new URL(worker, root), root))
