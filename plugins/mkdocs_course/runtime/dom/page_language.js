/**
 * Returns the language tag of the page as it was written, by which answers are judged. A browser that translates the
 * page gives the document the language in which it is shown.
 */
export const pageLanguage = () =>
  document.querySelector(/** @type {"meta"} */ ("[data-tag]"))?.dataset.tag ?? document.documentElement.lang
