/** A day that is near: its year is shown only if it is not the present one. */

import {pageLanguage} from "./dom.js"

/**
 * @param {string} day ISO 8601 date
 * @param {Date} now
 * @param {boolean} [isFull] with the day of the week
 * @returns {string} the day in the page's language, with its year only if that is not the present one
 */
export const nearDayText = (day, now, isFull = false) =>
  new Intl.DateTimeFormat(pageLanguage(), {
    day: "numeric",
    month: "long",
    ...(isFull ? {weekday: "long"} : {}),
    ...(day.startsWith(`${now.getFullYear()}-`) ? {} : {year: "numeric"})
  }).format(new Date(`${day}T12:00`))
