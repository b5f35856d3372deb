/** Where in a page the learner is. */

const HEADINGS = ".md-content :is(h1, h2, h3, h4)[id]"
/** What scripts add has headings of its own, which no other language and no later visit knows. */
const ADDED = "course-quiz, course-part, .course-end"

/** @returns {HTMLElement | null} the last heading of the page above what is being read, null at its top */
export function headingInView() {
  const all = [...document.querySelectorAll(/** @type {"b"} */ (HEADINGS))].filter(it => !it.closest(ADDED))
  // What is read is below the upper third of the window.
  const last = all.filter(it => it.getBoundingClientRect().top < innerHeight / 3).at(-1)
  return last && scrollY > 0 && last.tagName !== "H1" ? last : null
}

/** @returns {string} the hash of a link to the same place in another language, “” for the top of the page */
export function hashInView() {
  const target = document.getElementById(decoded(location.hash.slice(1)))
  const top = target?.getBoundingClientRect().top ?? -1
  // A heading near the end of a page cannot be scrolled to its top.
  if (top >= 0 && top < innerHeight) return location.hash
  const heading = headingInView()
  return heading ? `#${heading.id}` : ""
}

/** @param {string} hash */
function decoded(hash) {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
