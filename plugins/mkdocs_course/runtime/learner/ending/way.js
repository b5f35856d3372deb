/** What has come to its end with a lesson, and where the learner goes from there. */

import {requirements} from "../certificate.js"

/** @typedef {import("../course.js").Course} Course */
/** @typedef {import("../course.js").Lesson} Lesson */

/**
 * @typedef {object} Way
 * @property {"questions" | "lesson" | "module" | "course" | "passed"} ended
 * @property {Lesson} lesson
 * @property {number} done lessons of the course
 * @property {number} all
 * @property {number} needed lessons that a passed exam leaves open before the certificate
 * @property {string | undefined} certificate address of its page where it is earned
 * @property {Lesson | undefined} next
 * @property {"next" | "next_module" | "open"} word for the next lesson
 */

/**
 * @param {Course} course
 * @param {string} page address of the lesson
 * @param {string} quiz id of its last quiz
 * @returns {Way | null} null where the page is no lesson of the menu
 */
export function way(course, page, quiz) {
  const {lessons, parts} = course.index
  const at = lessons.findIndex(lesson => lesson.page === page)
  const lesson = lessons[at]
  if (!lesson) return null
  const {open, exam, met} = requirements(course)
  const following = lessons[at + 1]
  const passed = exam?.quiz === quiz && exam.met
  const isOpen = (/** @type {Lesson} */ other) => open.includes(other)
  const last = Boolean(lesson.section) && following?.section !== lesson.section
  const whole = last && !lessons.some(other => other.section === lesson.section && isOpen(other))
  const next = passed || !following ? open.find(other => other !== lesson) : following
  return {
    ended: passed
      ? "passed"
      : isOpen(lesson)
        ? "questions"
        : !open.length && !following
          ? "course"
          : whole
            ? "module"
            : "lesson",
    lesson,
    done: lessons.length - open.length,
    all: lessons.length,
    needed: passed ? open.length : 0,
    certificate: met && (passed || !following) ? parts.certificate : undefined,
    next,
    word: next !== following ? "open" : last && next?.section ? "next_module" : "next"
  }
}
