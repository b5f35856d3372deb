"""Nothing that a trainer writes runs, loads or styles a page: a site made of payloads, used as a learner uses it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from gate import Gate
from payloads import BEFORE, GOLDEN, KINDS, LANGUAGES, PAYLOADS, REFUSED, texts, written
from playwright.sync_api import BrowserContext, Page
from support import CONFIG, Site

USABLE = [payload for number, payload in enumerate(PAYLOADS) if number not in REFUSED]
LINES = [payload for payload in USABLE if "\n" not in payload]
NAMES = ("<img src=x onerror=pwn()>", '" onmouseover="pwn()" x="', "' autofocus onfocus='pwn()", "a&lt;b&gt;{{7*7}}")
STYLE = '"><style>.l9{}</style><img src=x onerror=pwn()><a title="'
FILE = '"><style>.l9{}<b>'
TITLE = 'Pris <b & C &lt; "x" {{7}}'
ROUNDS = 2
PARTS = ("progress", "continue", "review", "journal", "field-log", "reminders", "certificate", "backup", "class")
# Everything that can be answered, turned or chosen, as often as there is something new.
ANSWER = """async () => {
  const tick = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
  for (let round = 0; round < 2; round++) {
    for (const form of document.querySelectorAll("course-quiz form")) {
      for (const it of form.querySelectorAll("input, select, textarea")) {
        if (it.type === "radio" || it.type === "checkbox") it.checked = true
        else if (it.localName === "select") it.selectedIndex = Math.min(1 + round, it.options.length - 1)
        else it.value = it.type === "date" ? "2030-01-01" : "<img src=x onerror=pwn()>" + round
        it.dispatchEvent(new Event("input", {bubbles: true}))
        it.dispatchEvent(new Event("change", {bubbles: true}))
      }
      for (const button of form.querySelectorAll("button:not([disabled])")) {
        if (!button.checkVisibility()) continue
        button.click()
        await tick()
      }
    }
    await tick()
  }
  for (const it of document.querySelectorAll("details")) it.open = true
}"""
# The theme shows titles, and what is cut off in the menu, when the pointer comes.
POINT = """async () => {
  for (const it of document.querySelectorAll("[title], .md-ellipsis, .md-nav__link")) {
    it.dispatchEvent(new MouseEvent("mouseenter"))
    it.dispatchEvent(new FocusEvent("focus"))
  }
  await new Promise(done => setTimeout(done, 400))
}"""


# Elements that no template writes, and attributes of elements that run or style.
STRANGE = """() => [...document.querySelectorAll(
  "iframe, object, embed, base, form[action], marquee, video, [style*=fixed], [style*=url], " +
  ["error", "load", "focus", "mouseover", "click", "toggle", "begin"].map(name => `[on${name}]`).join(", ")
), [...document.querySelectorAll("style")].filter(it => it.textContent.includes("l9"))
].flat().map(it => it.outerHTML.slice(0, 200))"""


def lesson(number: int, blocks: str) -> str:
    """Return a lesson with a payload in every field of its front matter."""
    line = LINES[number % len(LINES)]
    head = {"title": line, "description": line, "author": line, "subtitle": line, "tags": [line], "sources": [line]}
    head |= {"status": STYLE, "git_revision_date_localized": [STYLE], "revision_date": {STYLE: STYLE}}
    if number % 2:
        head |= {"author": [STYLE], "git_revision_date_localized": STYLE}
    told = "".join(f"{name}: {json.dumps(value)}\n" for name, value in head.items())
    return f"---\n{told}minutes: 3\n---\n{blocks}"


def course() -> dict[str, str | bytes]:
    """Return the files of a course in which every text is a payload."""
    files: dict[str, str | bytes] = {}
    for language in LANGUAGES:
        files[f"content/{language}/index.md"] = lesson(0, "/// page-part | progress\n///\n")
        exact = json.dumps(TITLE)
        files[f"content/{language}/exact.md"] = f"---\ntitle: {exact}\ndescription: {exact}\nminutes: 3\n---\nText.\n"
        files[f"content/{language}/heading.md"] = "# Köp & *sälj* `<b>` {#top}\n"
        files[f"content/{language}/a.md"] = files[f"content/{language}/z.md"] = "# A {#top}\n"
        files[f"content/{language}/{FILE}.css"] = b""
        for name in ("a", "x", "y", FILE):
            files[f"content/{language}/{name}.png"] = b""
        for number, part in enumerate(PARTS):
            files[f"content/{language}/{part}.md"] = lesson(number, f"/// page-part | {part}\n///\n")
        for at, name in enumerate(NAMES):
            image = f"![b](<{quote(name)}.png>)\n"
            files[f"content/{language}/{name}.md"] = f"# {name}\n" if at % 2 else image
            files[f"content/{language}/{name}.png"] = b""
        files[f"content/{language}/glossary.md"] = lesson(5, "# G\n\n/// glossary\n///\n\n[t](glossary.md#trust)\n")
    number = 0
    for file in KINDS:
        blocks = ""
        for part in range(ROUNDS):
            name = f"{file.stem.replace('_', '-')}-{part}"
            files[f"quizzes/{name}.yml"] = written(file, texts(number, USABLE))
            blocks += f"/// quiz | {name}\n///\n\n"
            number += 11
        for language in LANGUAGES:
            files[f"content/{language}/{file.stem}.md"] = lesson(number, blocks)
    files["content/glossary.yml"] = written(GOLDEN / "glossary" / "terms.yml", texts(3, USABLE))
    titles = json.dumps({language: f"{LINES[3]} {language}" for language in LANGUAGES}, ensure_ascii=False)
    settings = "".join(
        f"{name}: {json.dumps(LINES[at])}\n" for at, name in ((5, "site_description"), (30, "site_author"))
    )
    settings += f"repo_name: {json.dumps(STYLE)}\nrepo_url: {json.dumps('https://example.org/' + STYLE)}\n"
    settings += f"extra_css: [{json.dumps(FILE + '.css')}]\n"
    palette = dict.fromkeys(("media", "scheme", "primary", "accent"), STYLE)
    palette["toggle"] = {"icon": "material/eye", "name": STYLE}
    theme = {"name": "material", "font": False, "logo": f"{FILE}.png", "favicon": f"{FILE}.png", "direction": STYLE}
    theme |= {"palette": [palette], "features": ["content.tooltips", "navigation.footer", "navigation.indexes"]}
    files["mkdocs.yml"] = (
        CONFIG.replace("languages: {sv: Kurs, zh: 课程}", f"languages: {titles}").partition("theme:")[0]
        + f"theme: {json.dumps(theme)}\n{settings}"
    )
    return files


@pytest.fixture(scope="module")
def hostile_site(once: Callable[..., Path], serve: Callable[[Path], Site]) -> Site:
    return serve(once(course()))


@pytest.fixture
def visit(hostile_site: Site, context: BrowserContext) -> Iterator[Callable[[str], Page]]:
    """Return a function that opens a page of the site and uses it; in the end nothing has run that a trainer wrote."""
    context.add_init_script(BEFORE)
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))

    def use(path: str) -> Page:
        page.goto(f"{hostile_site.url}{path}", wait_until="load")
        page.evaluate(ANSWER)
        page.evaluate(POINT)
        assert page.evaluate("window.pwned") == []
        assert page.evaluate(STRANGE) == []
        return page

    return use


def test_titles_are_text_however_late_our_script_is(hostile_site: Site, page: Page) -> None:
    """The theme shows them as HTML, once all scripts of the page have run that it waits for."""
    gate = Gate(page, "**/site.js")
    page.goto(f"{hostile_site.url}sv/plan/", wait_until="commit")
    page.wait_for_function("document.readyState !== 'loading' && 'document$' in window")
    gate.open()
    page.wait_for_load_state("load")
    page.evaluate(POINT)
    assert page.evaluate(STRANGE) == []


@pytest.mark.nightly
def test_questions_and_what_is_shown_of_the_answers(visit: Callable[[str], Page]) -> None:
    for file in KINDS:
        visit(f"sv/{file.stem}/")
    for part in PARTS:
        visit(f"sv/{part}/")


@pytest.mark.nightly
def test_other_pages(visit: Callable[[str], Page]) -> None:
    for path in ("", "glossary/", "a/", "gaps/", "review/", *(f"{quote(name)}/" for name in NAMES)):
        visit(f"zh/{path}")
    visit("404.html")


def test_the_search(visit: Callable[[str], Page], words: Callable[[str], Any]) -> None:
    page = visit("sv/a/")
    for query, shown in (("onerror", "<img src=x onerror=pwn()>"), ("autofocus", NAMES[2]), ("Pris", TITLE)):
        page.get_by_role("textbox", name=words("sv")["site"]["search_dialog"]).fill(query)
        page.locator(".md-search-result__item", has_text=shown).first.wait_for(state="attached")
        assert page.evaluate("window.pwned") == []


@pytest.mark.parametrize(("path", "title"), [("exact", TITLE), ("heading", "Köp & sälj <b>")])
def test_a_title_is_shown_as_it_was_typed(path: str, title: str, visit: Callable[[str], Page]) -> None:
    page = visit(f"sv/{path}/")
    assert page.title().startswith(f"{title} - <img")
    assert page.locator("h1").inner_text().removesuffix("¶") == title
    assert page.locator(".md-header__topic .md-ellipsis").last.text_content().strip() == title
    assert page.locator(".md-nav__link--active .md-ellipsis").first.text_content().strip() == title
    if path == "exact":
        assert page.locator("meta[name=description]").get_attribute("content") == title
        assert visit("sv/progress/").get_by_text(title, exact=True).count() > 0
    page = visit(f"sv/{'field-log' if path == 'exact' else 'journal'}/")
    assert title in [text.strip() for text in page.locator(".md-footer__title .md-ellipsis").all_text_contents()]
