"""Nothing that a trainer writes runs, loads or styles a page: each payload in each text of each kind, in Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from mkdocs_course.markdown.markup import resolve_links, safe_markdown
from mkdocs_course.view.render import Renderer
from payloads import BEFORE, KINDS, PAYLOADS, hostile, read, terms, texts
from playwright.sync_api import BrowserContext, Page, Route

HOME = "http://127.0.0.1:9/course/sv/"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
# What stands in a page that no template of ours has made: elements, attributes, and addresses that lead elsewhere.
FOREIGN = """roots => {
  const found = [], allowed = new Set(roots.elements)
  for (const root of document.querySelectorAll(roots.selector)) for (const element of root.querySelectorAll("*")) {
    if (!allowed.has(element.localName)) found.push(element.outerHTML.slice(0, 200))
    for (const {name, value} of element.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$|^action$/.test(name)) found.push(element.outerHTML.slice(0, 200))
      if (/^(href|src)$/.test(name)) {
        const {protocol, origin} = new URL(value, location.href)
        if (name === "src" ? origin !== location.origin : !/^(https?|mailto):$/.test(protocol)) found.push(value)
      }
    }
  }
  return found
}"""
MARKDOWN = "a br code em img li ol p pre strong ul blockquote math mrow mi mn mo mtext mspace mstyle mpadded".split()
TERMS = terms()
QUIZZES = [read(file) for file in KINDS]


@pytest.fixture
def watched(context: BrowserContext) -> Iterator[BrowserContext]:
    """A context that knows whether anything has run that a trainer has written."""
    context.add_init_script(BEFORE)
    context.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    yield context
    assert not [told for page in context.pages for told in page.evaluate("window.pwned")]


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 11))
def test_every_payload_in_every_text_of_every_kind(first: int, watched: BrowserContext, page: Page) -> None:
    """As the pages have it without any script of ours: that is what a browser reads first."""
    renderer, parts = Renderer("sv", safe_markdown()), []
    for number in range(first, first + 11):
        evil = hostile(TERMS, texts(number))
        parts += [renderer.quiz(hostile(quiz.resolve(evil)[0], texts(number)), "c") for quiz in QUIZZES]
        parts.append(renderer.glossary(evil))
    harmless = [renderer.glossary(TERMS), *(renderer.quiz(quiz.resolve(TERMS)[0], "c") for quiz in QUIZZES)]
    known = {*MARKDOWN, *re.findall(r"<([a-z][\w-]*)", "".join(harmless))}
    html = resolve_links("".join(f"<main>{part}</main>" for part in parts), ".")
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        is_page = route.request.url == HOME
        body, kind = (f"<!doctype html><title>a</title>{html}", "text/html") if is_page else (PICTURE, "image/svg+xml")
        route.fulfill(body=body, content_type=f"{kind}; charset=utf-8")

    page.route("**/*", answer)
    page.goto(HOME)
    assert page.evaluate("document.body.children.length") == len(parts)
    assert page.locator("main > :is(course-quiz, .course-glossary):only-child").count() == len(parts)
    assert page.evaluate(FOREIGN, {"selector": "main", "elements": sorted(known)}) == []
    assert all(address.startswith(HOME) for address in asked)
