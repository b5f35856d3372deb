"""Each learner comes to their language, can switch it without losing their place, and it is remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from learner import BOTH
from playwright.sync_api import Browser, BrowserContext, Page, expect
from support import MOUNT, Site, by_night

# A page at each depth, because links from one to another are relative.
DEPTHS = [("sv", ""), ("sv", "tea/"), ("sv", "tea/first-cup/"), ("zh", "tea/first-cup/")]
OTHER = {"sv": ("zh", "中文"), "zh": ("sv", "Svenska")}
TAGS = {"sv": "sv", "zh": "zh-Hans"}
WISHES = "Object.defineProperty(navigator, 'languages', {get: () => %s})"


def pages(site: Site, language: str) -> list[str]:
    """Return the address of each page of a language, below that of the language."""
    folder = site.folder / language
    return sorted(file.relative_to(folder).as_posix().removesuffix("index.html") for file in folder.rglob("index.html"))


@pytest.mark.parametrize(
    ("wishes", "stored", "language"),
    [
        (["sv-SE"], None, "sv"),
        (["zh-Hant-TW", "sv"], None, "zh"),
        ([], None, "sv"),
        (["sv"], "zh", "zh"),
        (["zh-CN"], "__proto__", "zh"),
        *by_night((["zh-CN"], None, "zh"), (["de-DE", "ZH"], None, "zh")),
        *by_night((["de-DE", "en"], None, "sv"), (["zh-CN"], "sv", "sv")),
    ],
)
def test_the_front_door(page: Page, site, wishes, stored, language) -> None:
    page.add_init_script(WISHES % wishes)
    if stored:
        page.add_init_script(f"localStorage.setItem('course:tea /trust/ language', '{stored}')")
    page.goto(site.url)
    page.wait_for_url(f"{site.url}{language}/")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])


@BOTH
def test_every_page_leads_to_its_twin(site, language) -> None:
    other, name = OTHER[language]
    for path in pages(site, language):
        text = (site.folder / language / path / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{TAGS[language]}"' in text
        (link,) = re.findall(rf'<a class="course-language" href="([^"]+)"[^>]*>{name}</a>', text)
        assert urljoin(f"/{language}/{path}", link) == f"/{other}/{path}"
        assert (site.folder / other / path / "index.html").is_file()


@pytest.mark.parametrize(("language", "path"), [DEPTHS[2], *by_night(*DEPTHS[:2], DEPTHS[3])])
def test_switching_keeps_page_and_anchor(page: Page, site, language, path) -> None:
    other, name = OTHER[language]
    page.goto(f"{site.url}{language}/{path}")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])
    anchor = page.get_by_role("heading").and_(page.locator("[id]")).last.get_attribute("id")
    page.goto(f"{site.url}{language}/{path}#{anchor}")
    page.get_by_role("link", name=name, exact=True).click()
    page.wait_for_url(f"{site.url}{other}/{path}#{anchor}")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[other])
    expect(page.locator(":target")).to_be_in_viewport()
    page.goto(site.url)
    page.wait_for_url(f"{site.url}{other}/")


@pytest.fixture
def plain(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Return a function that opens an address without JavaScript, which is let in afterwards, as axe needs it."""
    context = browser.new_context()
    page = context.new_page()
    switch = context.new_cdp_session(page)

    def open(address: str) -> Page:
        switch.send("Emulation.setScriptExecutionDisabled", {"value": True})
        page.goto("about:blank")
        page.goto(address)
        switch.send("Emulation.setScriptExecutionDisabled", {"value": False})
        return page

    yield open
    context.close()


@pytest.mark.parametrize(("language", "path"), [DEPTHS[3], *by_night(*DEPTHS[:3])])
def test_switching_without_javascript(plain, site, language, axe, path) -> None:
    other, name = OTHER[language]
    page = plain(f"{site.url}{language}/{path}")
    links = page.get_by_role("link", name=name, exact=True)
    expect(links).to_have_count(1)
    anchor = page.get_by_role("heading").and_(page.locator("[id]")).last.get_attribute("id")
    plain(f"{site.url}{language}/{path}#{anchor}")
    # The second one is for the heading that is the target.
    expect(links).to_have_count(2)
    expect(links.last).to_be_in_viewport(ratio=1)
    expect(links.last).to_have_css("position", "fixed")
    if language == "zh":
        axe(page, whole=True)
    links.last.click()
    page.wait_for_url(f"{site.url}{other}/{path}#{anchor}")
    plain(f"{site.url}{language}/{path}")
    links.click()
    page.wait_for_url(f"{site.url}{other}/{path}")


def test_the_front_door_without_javascript(plain, site, words, axe) -> None:
    for language, tag in TAGS.items():
        page = plain(site.url)
        expect(page.get_by_role("link")).to_have_count(2)
        axe(page)
        link = page.get_by_role("link", name=words(language)["name"], exact=True)
        expect(link).to_have_attribute("lang", tag)
        link.click()
        page.wait_for_url(f"{site.url}{language}/")


@pytest.fixture
def lost(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which a page may be missing."""
    context = browser.new_context(locale="de-DE")
    yield context
    context.close()


@pytest.mark.parametrize(
    ("path", "stored", "language"),
    [
        ("sv/tea/nothing/", "zh", "sv"),
        ("nothing/zh/", "zh", "zh"),
        *by_night(("zh/nothing", "sv", "zh"), ("nothing/zh/", "", "sv")),
    ],
)
def test_the_missing_page(lost: BrowserContext, site, words, errors, axe, path, stored, language) -> None:
    thrown, page = errors(lost), lost.new_page()
    lost.add_init_script(f"localStorage.setItem('course:tea /trust/ language', '{stored}')")
    assert page.goto(site.url + path).status == 404
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])
    told = words(language)["site"]
    expect(page.get_by_role("heading")).to_have_text([told["missing"]])
    expect(page).to_have_title(told["missing"])
    axe(page)
    page.get_by_role("link", name=told["home"]).click()
    page.wait_for_url(f"{site.url}{language}/")
    assert not thrown


def test_the_missing_page_without_javascript(plain, site, words, axe) -> None:
    page = plain(f"{site.url}nothing")
    for language, tag in TAGS.items():
        told = words(language)["site"]
        expect(page.locator(f"[lang={tag}]").get_by_role("heading", name=told["missing"])).to_be_visible()
        expect(page.get_by_role("link", name=told["home"])).to_have_attribute("href", f"{MOUNT}/{language}/")
    axe(page)


@BOTH
def test_every_link_stays_below_the_path(site, language) -> None:
    for path in pages(site, language):
        text = (site.folder / language / path / "index.html").read_text(encoding="utf-8")
        for link in re.findall(r'<\w[^<>]*?\s(?:href|src)="(?!https?:|mailto:|data:|#)([^"]*)"', text):
            there = urlsplit(urljoin(f"{MOUNT}/{language}/{path}", link)).path
            assert there.startswith(f"{MOUNT}/"), f"{path}: {link}"
            file = site.folder / there.removeprefix(f"{MOUNT}/")
            assert (file / "index.html" if there.endswith("/") else file).is_file(), f"{path}: {link}"
