/**
 * Days as an iCalendar file (RFC 5545), which calendars take in.
 *
 * @typedef {object} Day
 * @property {string} id the same each time, so that a calendar changes the day it has already
 * @property {string} date ISO 8601, without a time: it is that day wherever the learner is
 * @property {string} text
 */

const encoder = new TextEncoder()

/**
 * @param {Day[]} days
 * @param {Date} [now]
 */
export function calendar(days, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "")
  const lines = days.flatMap(({id, date, text}) => [
    "BEGIN:VEVENT",
    `UID:${escape(id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `SUMMARY:${escape(text)}`,
    // What one plans is nobody else's, also in a calendar at work, and does not make one busy.
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escape(text)}`,
    // Eight o'clock in the morning of the day.
    "TRIGGER:PT8H",
    "END:VALARM",
    "END:VEVENT",
  ])
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mkdocs-course//if-then//EN", ...lines, "END:VCALENDAR", ""].map(fold).join("\r\n")
}

/** @param {string} text */
function escape(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b-\x1f\x7f]/g, "")
  return plain.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n")
}

/**
 * No line is longer than 75 octets, and no character is cut in two.
 *
 * @param {string} line
 */
function fold(line) {
  let folded = "", octets = 0
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (octets + size > 75) {
      folded += "\r\n "
      octets = 1
    }
    folded += sign
    octets += size
  }
  return folded
}
