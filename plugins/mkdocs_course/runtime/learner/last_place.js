/** Where the learner was last, for a link that goes on from there. */

import {placeKey} from "../store/keys.js"
import {time} from "../store/reconcile.js"
import {isPlace} from "../store/records/place.js"

/**
 * @param {import("./course.js").Course} course
 * @returns {{lesson: import("./course.js").Lesson, id: string, title: string, minutes: number} | null} the lesson that
 *   was left last of those that are not done, the id of a heading in it and what that says, “” where it was read in
 *   another language, and how many minutes are left; null where the learner has left no lesson half read
 */
export function lastPlace(course) {
  const places = course.index.lessons.flatMap(lesson => {
    const place = course.store.get(placeKey(lesson.page), isPlace)
    return place?.heading && !course.lesson(lesson).done ? [{lesson, place}] : []
  })
  const [last] = places.sort((a, b) => time(b.place.at) - time(a.place.at))
  if (!last) return null
  const {lesson, place} = last
  return {
    lesson,
    id: place.heading,
    title: place.language === course.index.language ? place.title : "",
    minutes: Math.max(1, Math.round(lesson.minutes * (1 - place.share)))
  }
}
