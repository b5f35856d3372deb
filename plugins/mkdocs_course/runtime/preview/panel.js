/**
 * What a preview adds to each page: it shows the Problems of the course over the page, and follows what is edited.
 * A page is loaded again when it has changed, and another one is opened when that one has.
 */

/**
 * @typedef {object} State What the preview shows now.
 * @property {number} version Changes with everything else.
 * @property {string} digest Of the page that asks.
 * @property {number} assets Changes with what any page may load.
 * @property {number} change Changes with each edit of a page.
 * @property {string[]} pages The addresses of the pages that were edited last.
 * @property {string} panel The HTML of the Problems, empty where there are none.
 */

const script = document.currentScript
const {version = "", digest, assets, change, ended = "", tag = ""} = script?.dataset ?? {}
const CLOSED = "course preview closed"
const RETRY = 1000
let known = version
let place = ""
/** @type {AbortController | undefined} */
let asking

const host = document.createElement("div")
const root = host.attachShadow({mode: "open"})
const content = document.createElement("div")
const status = document.createElement("p")
const style = document.createElement("link")
style.rel = "stylesheet"
style.href = "/.preview/panel.css"
status.className = "said"
status.lang = tag
status.setAttribute("role", "status")
root.append(style, content, status)

/** @returns {string | null} The key of the Problems that were closed last. */
const closed = () => {
  try {
    return sessionStorage.getItem(CLOSED)
  } catch {
    return null
  }
}

/** @param {string} key */
const keep = key => {
  try {
    sessionStorage.setItem(CLOSED, key)
  } catch {
    // Without storage they open again on the next page.
  }
}

/** @param {string} html */
const show = html => {
  if (html === place) return
  place = html
  content.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes)
  const panel = /** @type {HTMLElement | null} */ (content.querySelector(".panel"))
  const badge = /** @type {HTMLElement | null} */ (content.querySelector(".badge"))
  const button = /** @type {HTMLElement | null} */ (content.querySelector(".close"))
  if (!panel || !badge || !button) {
    status.textContent = ""
    return
  }
  const key = panel.dataset.key ?? ""

  /** @param {boolean} opened */
  const open = opened => {
    panel.hidden = !opened
    badge.hidden = opened
  }
  const close = () => {
    keep(key)
    open(false)
    badge.focus()
  }
  button.addEventListener("click", close)
  panel.addEventListener("keydown", event => {
    if (event.key === "Escape") close()
  })
  badge.addEventListener("click", () => {
    open(true)
    button.focus()
  })
  open("stopped" in panel.dataset && closed() !== key)
  status.textContent = badge.textContent
}

/** @param {State} state */
const follow = state => {
  known = String(state.version)
  if (document.body.classList.contains("course-preview-start")) {
    if (state.digest !== digest) location.reload()
    return
  }
  show(state.panel)
  const here = decodeURI(location.pathname)
  if (String(state.change) !== change && state.pages.length && !state.pages.includes(here)) {
    const language = `/${here.split("/")[1]}/`
    location.assign(encodeURI(state.pages.find(it => it.startsWith(language)) ?? state.pages[0] ?? "/"))
  } else if (state.digest !== digest || String(state.assets) !== assets) {
    location.reload()
  }
}

const ask = async () => {
  asking?.abort()
  asking = new AbortController()
  const {signal} = asking
  while (!signal.aborted) {
    try {
      const query = new URLSearchParams({after: known, page: location.pathname})
      const answer = await fetch(`/.preview/state?${query}`, {signal})
      follow(await answer.json())
    } catch {
      if (signal.aborted) return
      status.textContent = ended
      await new Promise(done => setTimeout(done, RETRY))
    }
  }
}

/** A page that is not seen asks nothing: a browser has few connections to one server. */
const look = () => (document.visibilityState === "visible" ? ask() : asking?.abort())

if (!document.body.classList.contains("course-preview-start")) document.body.append(host)
addEventListener("pageshow", look)
addEventListener("pagehide", () => asking?.abort())
document.addEventListener("visibilitychange", look)
known = ""
look()
