/** The text of the page. */

/** @returns {Element} the text of the page, without menus */
export const article = () =>
  document.querySelector(".md-content__inner") ?? document.querySelector("main") ?? document.body
