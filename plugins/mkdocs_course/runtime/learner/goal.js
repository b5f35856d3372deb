/**
 * The goal that a learner has set for a week, Monday to Sunday by their own calendar. Each week begins anew: nothing is
 * counted over several weeks, so nothing can be lost.
 */

import {addDays, dayOf, isDay} from "../store/day.js"
import {answerKey, attemptKey, GOAL, POSTTEST, quizKey, readKey} from "../store/keys.js"
import {isAttempt} from "../store/records/attempt.js"
import {isGoal, KEPT} from "../store/records/goal.js"
import {isRead} from "../store/records/read.js"

/** @typedef {import("./course.js").Course} Course */
/** @typedef {import("../store/records/goal.js").Goal} Goal */

/**
 * @param {import("../store/store.js").Store} store
 * @returns {Goal | null} the goal as it was last set, also where it is switched off
 */
export const goalOf = store => store.get(GOAL, isGoal)

/**
 * @param {import("../store/store.js").Store} store
 * @param {Pick<Goal, "what" | "number">} choice
 * @param {Date} now
 */
export function setGoal(store, {what, number}, now) {
  store.set(GOAL, {what, number, days: goalOf(store)?.days ?? [], at: now.toISOString()}, isGoal)
}

/**
 * Notes that something was reviewed today, where there is a goal that it may count for.
 *
 * @param {import("../store/store.js").Store} store
 * @param {Date} now
 */
export function noteReview(store, now) {
  const goal = goalOf(store)
  const today = dayOf(now)
  if (goal && !goal.days.includes(today))
    store.set(GOAL, {...goal, days: [...goal.days, today].sort().slice(-KEPT)}, isGoal)
}

/**
 * @param {Date} now
 * @returns {[string, string]} ISO 8601 dates of Monday and Sunday
 */
export function week(now) {
  const monday = addDays(now, -((now.getDay() + 6) % 7))
  return [dayOf(monday), dayOf(addDays(monday, 6))]
}

/**
 * @param {Course} course
 * @param {Goal} goal
 * @param {Date} now
 * @returns {number} how much of it is done in this week
 */
export function reached(course, {what, days}, now) {
  const [monday, sunday] = week(now)
  const done = what === "review" ? days : course.index.lessons.map(lesson => finished(course, lesson))
  return done.filter(day => isDay(day) && day >= monday && day <= sunday).length
}

/**
 * @param {Course} course
 * @param {import("./course.js").Lesson} lesson
 * @returns {string} ISO 8601 date on which it was done first, “” where it is not done
 */
function finished(course, lesson) {
  if (!course.lesson(lesson).done) return ""
  const all = [...lesson.quizzes.map(id => ({id, occasion: ""})), ...lesson.again.map(id => ({id, occasion: POSTTEST}))]
  const times = all.flatMap(({id, occasion}) => {
    const key = quizKey(id, occasion)
    const {best, completed} = course.store.get(attemptKey(key), isAttempt) ?? {}
    if (best || completed) return best?.at ?? completed ?? ""
    return (course.index.quizzes[id]?.questions ?? []).map(question => {
      const answer = course.store.get(answerKey(key, question.id))
      return answer?.first?.at ?? answer?.at ?? ""
    })
  })
  const read = course.store.get(readKey(lesson.page), isRead)?.at ?? ""
  return dayOf(new Date((all.length ? times : [read]).sort().at(-1) ?? ""))
}
