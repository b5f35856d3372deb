/** Titles that the theme shows as HTML. */

/** Escapes the titles and the shortened texts in menus, because the theme shows them as HTML where it has tooltips. */
export function escapeTitles() {
  for (const element of document.querySelectorAll(/** @type {"a"} */ ("[title], .md-ellipsis"))) {
    for (const [name, text] of Object.entries({title: element.title, innerText: element.textContent?.trim() ?? ""})) {
      const value = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
      if (value !== text) Object.defineProperty(element, name, {value, writable: true})
    }
  }
}
