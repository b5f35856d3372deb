/** Calendar days as ISO 8601 dates. */

/**
 * @param {unknown} text
 * @returns {boolean} whether it is an existing ISO 8601 date; browsers parse 30 February as 2 March
 */
export function isDay(text) {
  const noon = new Date(`${text}T12:00Z`)
  return (
    typeof text === "string" &&
    text.length === 10 &&
    !Number.isNaN(noon.getTime()) &&
    noon.toISOString().startsWith(text)
  )
}

/**
 * @param {Date} time
 * @returns {string} ISO 8601 date in the time zone of the device
 */
export const dayOf = time =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(number => `${number}`.padStart(2, "0")).join("-")

/**
 * @param {Date} time
 * @param {number} days
 * @returns {Date} so many days later, at the same time of day
 */
export function addDays(time, days) {
  const sum = new Date(time)
  sum.setDate(sum.getDate() + days)
  return sum
}
