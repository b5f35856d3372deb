"""After one visit the course is there without a network, and a new version takes its place as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support import CONFIG, Course, Site

QUIZ = "questions:\n  - {id: a, ask: Om a?, right: {id: x, text: Ja}, wrong: [{id: y, text: Nej}]}\n"
READY = "navigator.serviceWorker.ready.then(() => true)"
WAITING = """async () => {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration.update()
  const worker = registration.installing ?? registration.waiting
  if (worker.state !== "installed") await new Promise(resolve => worker.addEventListener("statechange", resolve))
  return worker.state
}"""
CACHES = "caches.keys().then(names => names.length)"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A context of its own, whose network can be taken away."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def site_of(course: Callable[..., Course], serve: Callable[[Path], Site]) -> Callable[[str], Site]:
    """Return a function that builds a small course with this quiz; again, it changes what it serves."""
    served: list[Site] = []

    def build(quiz: str) -> Site:
        lesson = "---\ntitle: En\nminutes: 5\n---\n# En\n\n/// quiz | q\n///\n"
        pages = {f"content/{code}/a.md": lesson for code in ("sv", "zh")}
        made = course({"mkdocs.yml": CONFIG, "quizzes/q.yml": quiz} | pages)
        done = made.build(SITE_URL="")
        assert done.returncode == 0, done.stdout
        served[:] = served or [serve(made.folder / "site")]
        return served[0]

    return build


def visit(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(url)
    assert page.evaluate(READY)
    return page


def test_the_whole_course_after_one_visit(
    phone: BrowserContext, site: Site, learner: Any, questions: Any, address: Any, words: Any
) -> None:
    page = visit(phone, f"{site.url}sv/")
    phone.set_offline(True)
    for language in ("sv", "zh"):
        page.goto(site.url + address("a-world-of-distrust", language))
        me, first = learner(page, language), questions("a-world-of-distrust", language)[0]
        me.answer(first.ask, first.right[0].text)
        expect(me.said(first.ask).first).to_have_text(me.verdict("right"))
        expect(page.get_by_role("img").first).to_be_visible()
    # Without the slash at the end, and where there is no page.
    page.goto(f"{site.url}sv/glossary")
    assert page.url == f"{site.url}sv/glossary/"
    page.goto(f"{site.url}sv/no-such-page/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    # The search, with its worker and index.
    page.goto(f"{site.url}sv/")
    page.get_by_role("textbox").fill("förtroende")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.goto(f"{site.url}zh/my-course/")
    expect(page.get_by_role("progressbar")).to_be_visible()


def test_a_new_version_comes_as_a_whole(phone: BrowserContext, site_of: Any, learner: Any) -> None:
    url = f"{site_of(QUIZ).url}sv/a/"
    page = visit(phone, url)
    me = learner(page)
    me.answer("Om a?", "Nej")
    expect(me.said("Om a?").first).to_have_text(me.verdict("wrong"))
    # The trainer turns the question and its key round.
    turned = QUIZ.replace("Om a?", "Om inte a?").replace("right: {id: x, text: Ja}", "right: {id: y, text: Nej}")
    site_of(turned.replace("[{id: y, text: Nej}]", "[{id: x, text: Ja}]"))
    assert page.evaluate(WAITING) == "installed"
    # What is open stays what it was, with its own answers.
    me.answer("Om a?", "Ja")
    expect(me.said("Om a?").first).to_have_text(me.verdict("right"))
    page.reload()
    expect(me.question("Om inte a?")).to_be_visible()
    expect(me.feedback("Om inte a?")).to_have_text(me.words["runtime"]["changed"])
    me.answer("Om inte a?", "Nej")
    expect(me.said("Om inte a?").first).to_have_text(me.verdict("right"))
    assert page.evaluate(CACHES) == 1
    phone.set_offline(True)
    page.reload()
    expect(me.said("Om inte a?").first).to_have_text(me.verdict("right"))


def test_it_can_be_installed(site: Site, page: Page, language: str) -> None:
    page.goto(f"{site.url}{language}/")
    link = page.locator("link[rel=manifest]").evaluate("it => it.href")
    told = page.evaluate("address => fetch(address).then(response => response.json())", link)
    titles = {"sv": ("Bygga förtroende", "sv"), "zh": ("建立信任", "zh-Hans")}
    assert (told["name"], told["lang"]) == titles[language]
    sizes = set()
    for icon in told["icons"]:
        size = page.evaluate(
            "async address => { const image = new Image(); image.src = address; await image.decode();"
            " return `${image.naturalWidth}x${image.naturalHeight}` }",
            page.evaluate("([path, base]) => new URL(path, base).href", [icon["src"], link]),
        )
        assert size == icon["sizes"]
        sizes.add(size)
    assert sizes == {"192x192", "512x512"}
    assert json.dumps(told)


def test_nothing_is_kept_while_the_course_is_edited(course: Callable[..., Course]) -> None:
    made = course({"mkdocs.yml": CONFIG})
    assert made.build(SITE_URL="").returncode == 0
    made.write({"mkdocs.yml": CONFIG + "site_url: http://127.0.0.1:8000/\n"})
    assert made.build().returncode == 0
    assert not (made.folder / "site" / "sw.js").exists()
    assert "course-worker" not in made.read("sv/index.html")
