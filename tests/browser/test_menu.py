"""The menu's marks cost as much as what has changed, however long the course is.

The work is counted, because a clock tells of the machine.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page
from records import answer
from support import RUNTIME

LESSONS = 300
MENU = """count => {
  const nav = document.createElement("nav")
  nav.className = "md-nav--primary"
  for (let n = 0; n < count; n++) for (const end of ["", "#part"]) {
    const link = document.createElement("a")
    Object.assign(link, {className: "md-nav__link", href: `/l${n}/${end}`, textContent: `L${n}`})
    nav.append(link)
  }
  document.body.append(nav)
  window.counts = {asked: 0, changed: new Set()}
  for (const type of [Document, Element]) {
    const before = type.prototype.querySelectorAll
    type.prototype.querySelectorAll = function (css) {
      if (css.includes("md-nav")) counts.asked++
      return before.call(this, css)
    }
  }
  const note = ({target}) => counts.changed.add(target.href ?? target.parentElement?.href)
  new MutationObserver(list => list.forEach(note)).observe(nav, {subtree: true, childList: true, attributes: true})
}"""
BEGIN = """async () => {
  const {begin} = await import(new URL("learner/progress.js", location.href))
  window.open_ = begin("c")
  await open_("")
}"""
ANSWER = """async ([names, raw]) => {
  counts.asked = 0
  counts.changed.clear()
  for (const name of names) {
    localStorage[`course:c / ${name}`] = raw
    dispatchEvent(new CustomEvent("quiz-answered"))
  }
  await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))))
  return [counts.asked, [...counts.changed].map(href => new URL(href).pathname)]
}"""
STATE = "path => [...document.querySelectorAll(`a[href^='${path}']`)].map(it => it.dataset.progress ?? '')"


@pytest.fixture(name="menu")
def menu_fixture(page: Page, serve) -> Page:
    """A page with the menu of a long course, in which two questions of each lesson are asked."""
    lessons = [
        {
            "page": f"l{n}/",
            "title": f"L{n}",
            "section": "",
            "minutes": 5,
            "after": [],
            "quizzes": [f"q{n}"],
            "again": [],
        }
        for n in range(LESSONS)
    ]
    asked = [{"id": id, "digest": "d", "kind": "single_choice"} for id in "ab"]
    quizzes = {f"q{n}": {"mode": "practice", "page": f"l{n}/", "drawn": 2, "questions": asked} for n in range(LESSONS)}
    index: dict[str, Any] = {
        "course": "c",
        "title": "C",
        "language": "sv",
        "lessons": lessons,
        "quizzes": quizzes,
        "parts": {},
        "certificate": None,
    }
    url = f"{serve(RUNTIME).url}blank.html"
    page.route(url, lambda route: route.fulfill(body='<link rel="icon" href="data:,">', content_type="text/html"))
    page.route("**/course.json", lambda route: route.fulfill(json=index))
    page.goto(url)
    page.evaluate("raw => { localStorage['course:c / q7/a'] = raw }", json.dumps(answer(1)))
    page.evaluate(MENU, LESSONS)
    page.evaluate(BEGIN)
    return page


def test_a_page_looks_for_its_links_once(menu: Page) -> None:
    asked, changed = menu.evaluate("[counts.asked, [...counts.changed].length]")
    assert asked == 1 and changed == 2
    assert menu.evaluate(STATE, "/l7/") == ["begun", "begun"]


def test_an_answer_changes_the_links_of_its_lesson_alone(menu: Page) -> None:
    raw = json.dumps(answer(1))
    for name, state in (("q8/a", "begun"), ("q8/b", "done")):
        asked, changed = menu.evaluate(ANSWER, [[name], raw])
        assert asked == 0 and set(changed) == {"/l8/"}
        assert menu.evaluate(STATE, "/l8/") == [state, state]
    assert menu.evaluate(ANSWER, [["q8/b"], raw]) == [0, []]


def test_many_answers_at_once_are_shown_at_once(menu: Page) -> None:
    menu.evaluate(
        "() => { const {getItem} = Storage.prototype; window.reads = 0; "
        "Storage.prototype.getItem = function (key) { reads++; return getItem.call(this, key) } }"
    )
    names = [f"q{n}/{id}" for n in range(20, 40) for id in "ab"]
    asked, changed = menu.evaluate(ANSWER, [names, json.dumps(answer(1))])
    assert asked == 0 and set(changed) == {f"/l{n}/" for n in range(20, 40)}
    # Each record is read a few times, and not once for each answer.
    assert menu.evaluate("reads") < 6 * 2 * LESSONS


def test_an_answer_reads_the_records_of_its_quiz_alone(menu: Page) -> None:
    """And so does a lesson that has been read to its end: nothing of it grows with the course."""
    menu.evaluate(
        "() => { const {getItem} = Storage.prototype; window.reads = []; "
        "Storage.prototype.getItem = function (key) { reads.push(key); return getItem.call(this, key) } }"
    )
    happen = """async ([name, raw, type, detail]) => {
      localStorage[`course:c / ${name}`] = raw
      dispatchEvent(new CustomEvent(type, {detail}))
      await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))))
      return reads.splice(0)
    }"""
    happened = (("q9/a", answer(1), "quiz-answered", {"quiz": "q9"}, "begun"),)
    happened += (("@read/l10/", {"version": 2, "at": "2026-11-01T08:00:00Z"}, "course-read", "l10/", "begun"),)
    for name, record, type_, detail, state in happened:
        reads = menu.evaluate(happen, [name, json.dumps(record), type_, detail])
        number = re.sub(r"\D", "", name)
        assert reads and all(re.search(rf"[lq]{number}\b", key) for key in reads) and len(reads) < 20
        assert menu.evaluate(STATE, f"/l{number}/") == [state, state]


def test_another_course_in_another_tab_changes_nothing(menu: Page) -> None:
    event = (
        "key => { counts.changed.clear(); localStorage['course:c / q9/a'] = localStorage['course:c / q7/a']; "
        "dispatchEvent(new StorageEvent('storage', {key})) }"
    )
    wait = "new Promise(next => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))))"
    for key, state in (("course:c /other/ q9/a", ""), ("course:c-two / q9/a", ""), ("course:c / q9/a", "begun")):
        menu.evaluate(event, key)
        menu.evaluate(wait)
        assert menu.evaluate(STATE, "/l9/") == [state, state]


def test_a_page_that_takes_the_place_of_another_has_a_menu_of_its_own(menu: Page) -> None:
    menu.evaluate(
        "document.querySelector('nav').replaceWith(Object.assign(document.createElement('nav'), "
        "{className: 'md-nav--primary'}))"
    )
    menu.evaluate(
        "document.querySelector('nav').append(Object.assign(document.createElement('a'), "
        "{className: 'md-nav__link', href: '/l7/', textContent: 'L7'}))"
    )
    menu.evaluate("open_('')")
    assert menu.evaluate(STATE, "/l7/") == ["begun"]
