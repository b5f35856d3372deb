/**
 * The worker of a course that is not available offline: it deletes the caches of an earlier worker, and unregisters
 * itself. Open pages are not reloaded.
 */

import {deleteCaches, scope} from "./course.js"

scope.addEventListener("install", () => scope.skipWaiting())
scope.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(deleteCaches().then(() => scope.registration.unregister()))
)
