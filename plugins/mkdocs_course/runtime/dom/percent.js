import {pageLanguage} from "./dom.js"

/**
 * @param {number} share 0 to 100
 * @param {number} [digits] at most so many decimals
 * @returns {string} percentage, formatted for the page's language
 */
export const percent = (share, digits = 1) =>
  new Intl.NumberFormat(pageLanguage(), {style: "percent", maximumFractionDigits: digits}).format(share / 100)
