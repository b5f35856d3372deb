/*
 * Whether the reader of this page has been here before. It runs before anything is shown, so that the page need not
 * change later: this is no module, because a module would run too late.
 */
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript)
  // This script is in `<language>/assets/course/<version>/`.
  const prefix = `course:${script.dataset.course} ${new URL("../../../../", script.src).pathname} `
  // Settings are no sign of it: a new reader may have chosen a language. Nor is a certificate by itself.
  const other = ["language", "asked", "@certificate"]
  try {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix) && !key.endsWith("~"))
    if (keys.some(key => !other.includes(key.slice(prefix.length))))
      document.documentElement.classList.add("course-returns")
  } catch {
    // Without storage everyone is new.
  }
}
