/**
 * Writes all-day events as an iCalendar file (RFC 5545).
 *
 * @typedef {object} Day
 * @property {string} id stays the same, so that importing the file again updates the event
 * @property {string} date ISO 8601, without a time: the same day in every time zone
 * @property {string} text
 */

const encoder = new TextEncoder()

/**
 * @param {Day[]} days
 * @param {Date} [now] when the events are written
 * @returns {string} the content of the file
 */
export function calendar(days, now = new Date()) {
  const timestamp = now.toISOString().replace(/[-:]|\.\d+/g, "")
  const lines = days.flatMap(({id, date, text}) => [
    "BEGIN:VEVENT",
    `UID:${escapeText(id)}`,
    `DTSTAMP:${timestamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `SUMMARY:${escapeText(text)}`,
    // A plan is private, also in a calendar at work, and does not mark the learner as busy.
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(text)}`,
    // The alarm is at 8 a.m. of that day.
    "TRIGGER:PT8H",
    "END:VALARM",
    "END:VEVENT"
  ])
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mkdocs-course//if-then//EN", ...lines, "END:VCALENDAR", ""]
    .map(fold)
    .join("\r\n")
}

/** @param {string} text */
function escapeText(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b-\x1f\x7f]/g, "")
  return plain.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n")
}

/**
 * Folds a line so that none is longer than 75 octets, without splitting a character.
 *
 * @param {string} line
 */
function fold(line) {
  let folded = ""
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      folded += "\r\n "
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
