/** A day that is near: its year is told only where it is another one. */

/**
 * @param {string} day ISO 8601 date
 * @param {Date} now
 * @param {boolean} [isFull] with the day of the week
 * @returns {string} the day in the page's language, with its year only where that is another one
 */
export const nearDayText = (day, now, isFull = false) =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    day: "numeric",
    month: "long",
    ...(isFull ? {weekday: "long"} : {}),
    ...(day.startsWith(`${now.getFullYear()}-`) ? {} : {year: "numeric"})
  }).format(new Date(`${day}T12:00`))
