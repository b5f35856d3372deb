/** The page, which a script may run before the end of. */

/** @type {Promise<unknown>} resolves when all of the page is there, before the theme's script begins */
export const parsed = new Promise(resolve => {
  if (document.readyState === "loading") document.addEventListener("readystatechange", resolve, {once: true})
  else resolve(null)
})
