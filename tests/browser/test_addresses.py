"""What is judged of an address is what Chromium makes of it."""

from __future__ import annotations

from itertools import product

from mkdocs_course.markdown.markup import resolve_links, safe_markdown
from mkdocs_course.model.text.address import Goal, classify
from playwright.sync_api import Page, Route

HOME = "http://127.0.0.1:9/course/sv/lesson/"
SCHEMES = (
    "http: https: HTTPS: javascript: JaVaScRiPt: vbscript: data: blob: filesystem: file: mailto: ftp: ws: x:".split()
)
FRONTS = ("", " ", "\t", "\x01", "\x1f ", "\u00a0", "\u200b", "\ufeff", "./", "a/../")
SLASHES = ("", "/", "//", "///", "\\", "\\\\", "/\\", "\\/", "/.//", "/..//", ".//", "%5c%5c", "&#92;&#92;")
SLASHES += ("&sol;&sol;", "／／", "//\t/", "?//", "#//")
REST = ("evil.example/x", "evil.example:80\\@a/b", "alert(1)")
ODD = (
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script&colon;alert(1)",
    "&#x6A;&#97;vascript:alert(1)",
    "&#x6Aavascript:alert(1)",
    "javascript&#x3a;alert(1)",
    "javascript：alert(1)",
    "\u202ejavascript:alert(1)",
    "h\u00adttps://evil.example",
    "https://evil。example",
    "https:evil.example",
    "https:\\evil.example",
    "//evil%2eexample",
    "/%2f/evil.example",
    "/&Tab;/evil.example",
    "//\\evil.example",
    "..//evil.example",
    "a//evil.example",
    "a:b",
    "C:/x",
    "https://user:word@evil.example/",
    "https://[::1]/",
    "https://[",
    "https://a b/",
    "https://evil.example:99999/",
    "https://%00/",
    "mailto:a@b?subject=//x",
    "?a=//evil.example",
    "#//evil.example",
    "a.md?b#c",
    "a b (c).md",
    "course-root:/\\/evil.example",
    "course-root://evil.example",
)
MADE = (*product(FRONTS, SLASHES, REST[:1]), *product(SCHEMES, SLASHES[:7], REST))
ADDRESSES = sorted({*ODD, *map("".join, MADE)})
FORMS = (
    "[a]({0})",
    "[a](<{0}>)",
    "![a]({0})",
    "![a](<{0}>)",
    "<{0}>",
    "[a][1] ![a][1]\n\n[1]: {0}\n\nb",
    "![a]({0} 't')",
)
RESOLVE = """([addresses, base]) => addresses.map(address => {
  try { const url = new URL(address, base); return [url.protocol, url.origin, url.href] } catch { return null }
})"""


def test_the_browser_agrees(page: Page) -> None:
    assert len(ADDRESSES) >= 300
    page.route("**/*", lambda route: route.fulfill(body="<!doctype html><title>a</title>", content_type="text/html"))
    page.goto(HOME)
    judged = [classify(address) for address in ADDRESSES]
    found = page.evaluate(RESOLVE, [[address.text for address in judged], HOME])
    counts = dict.fromkeys(Goal, 0)
    for written, address, resolved in zip(ADDRESSES, judged, found, strict=True):
        counts[address.goal] += 1
        if address.goal in (Goal.COURSE, Goal.ANCHOR):
            assert resolved and resolved[2].startswith("http://127.0.0.1:9/course/"), (written, resolved)
        elif address.goal is Goal.MAIL:
            assert resolved and resolved[0] == "mailto:", (written, resolved)
        elif address.goal is Goal.ELSEWHERE and resolved:
            assert resolved[0] in ("http:", "https:"), (written, resolved)
            assert not resolved[1].startswith("http://127.0.0.1"), (written, resolved)
    assert all(counts.values())
    # What leads to another server, or runs, in the browser's own reading: it is called so, or it is refused.
    for resolved, address in zip(page.evaluate(RESOLVE, [ADDRESSES, HOME]), judged, strict=True):
        if resolved and resolved[1] != "http://127.0.0.1:9":
            assert address.goal in (Goal.ELSEWHERE, Goal.MAIL, Goal.NOWHERE), resolved


def test_no_link_and_no_image_leads_where_it_should_not(page: Page) -> None:
    """Written in every form that Markdown has, as the page has them."""
    convert, asked = safe_markdown(), []
    html = ""
    for address in ADDRESSES:
        html += "".join(convert(form.format(address)) for form in FORMS)
    html = f"<!doctype html><title>a</title>{resolve_links(html, '..')}"

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        is_page = route.request.url == HOME
        kind = "text/html; charset=utf-8" if is_page else "image/svg+xml"
        route.fulfill(body=html if is_page else "<svg/>", content_type=kind)

    page.route("**/*", answer)
    page.goto(HOME)
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(it => [it.protocol, it.href])")
    assert {protocol for protocol, _ in links} == {"http:", "https:", "mailto:"}
    assert len(asked) > 10
    assert all(url.startswith("http://127.0.0.1:9/course/") for url in asked), [url for url in asked if "evil" in url]
    own = [href for _, href in links if href.startswith("http://127.0.0.1:9/")]
    assert own and all(href.startswith("http://127.0.0.1:9/course/") for href in own)
