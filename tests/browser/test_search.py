"""The theme's search finds what a learner types in either language, and nothing of a quiz."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

QUIZ = """
questions:
  - ask: Frågan nämner zebror?
    right: {text: Svaret nämner giraffer, why: Förklaringen nämner flodhästar}
    wrong: [{text: Felet nämner krokodiler, why: Varningen nämner pelikaner}]
    why: Slutordet nämner elefanter
"""
HIDDEN = ("zebror", "giraffer", "flodhästar", "krokodiler", "pelikaner", "elefanter")


def index(site: Any, language: str) -> dict[str, str]:
    """Return the text of each place of the index of a language, as it was before the words were parted."""
    file = site.folder / language / "search" / "search_index.json"
    docs = json.loads(file.read_text(encoding="utf-8"))["docs"]
    return {doc["location"]: f"{doc['title']} {doc['text']}".replace("\u200b", "") for doc in docs}


class Search:
    """The theme's search, as a learner types into it."""

    def __init__(self, page: Page, label: str) -> None:
        self.box = page.get_by_role("textbox", name=label)
        self.links = page.get_by_role("dialog", name=label).get_by_role("listitem").locator("a[href]")

    def type(self, words: str) -> Locator:
        self.box.click()
        # All at once, so that no result is one for the first letters. The theme looks when a key comes up.
        self.box.fill(words)
        self.box.press("End")
        return self.links


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("sv", "säljaren", r"\bsäljare\b"),
        ("sv", "säljarnas", r"\bsäljare\b"),
        ("sv", "kunderna", r"\bkund\b"),
        ("sv", "kollegornas", r"\bkollega\b"),
        ("sv", "löftenas", r"\blöfte\b"),
        ("sv", "förtroendet", r"\bförtroende\b"),
        ("zh", "交易成本", "交易成本"),
        ("zh", "心理契约", r"\w心理契约|心理契约\w"),
        ("zh", "契约", r"\w契约"),
    ],
)
def test_words_are_found(page: Page, site, words, axe, language, typed, written) -> None:
    page.goto(f"{site.url}{language}/")
    links = Search(page, words(language)["site"]["search_dialog"]).type(typed)
    expect(links).not_to_have_count(0)
    found = [urlsplit(link.get_attribute("href")) for link in links.all()]
    assert all(f"/{language}/" in address.path for address in found)
    texts = index(site, language)
    places = {f"{it.path.partition(f'/{language}/')[2]}{'#' * bool(it.fragment)}{it.fragment}" for it in found}
    told = [texts[unquote(place)] for place in places]
    # In Swedish what was typed is another form than what is found.
    assert [text for text in told if re.search(written, text, re.I) and (language == "zh" or typed not in text.lower())]
    axe(page)


@pytest.mark.parametrize(("language", "own", "other"), [("sv", "förtroende", "信任"), ("zh", "信任", "förtroende")])
def test_no_language_finds_the_other(page: Page, site, words, axe, language, own, other) -> None:
    page.goto(f"{site.url}{language}/")
    search = Search(page, words(language)["site"]["search_dialog"])
    # The first one shows that the search is ready, so that nothing found means that there is nothing.
    expect(search.type(own)).not_to_have_count(0)
    # Trainers are shown quizzes as they are written, in all languages.
    learners = search.type(other).locator("xpath=self::*[not(contains(@href, '/trainers/'))]")
    expect(learners).to_have_count(0)
    axe(page)
    assert not [place for place in index(site, language) if place.startswith(("sv/", "zh/"))]


def test_nothing_of_a_quiz_is_found(page: Page, small, words, axe) -> None:
    site = small({"q": QUIZ}, search=True)
    page.goto(f"{site.url}sv/")
    search = Search(page, words("sv")["site"]["search_dialog"])
    expect(search.type("text")).not_to_have_count(0)
    for word in HIDDEN:
        expect(search.type(word)).to_have_count(0)
        assert not [text for text in index(site, "sv").values() if word in text]
    axe(page)


def test_nothing_of_the_quizzes_is_indexed(site, lesson, language, questions) -> None:
    text = " ".join(index(site, language).values())
    for question in questions(lesson, language):
        told = [question.ask, *question.why]
        for choice in question.choices:
            told += [*choice.why, *([choice.text] if len(choice.text) > 12 else [])]
        assert not [each for each in told if each in text]


def test_the_worker_names_a_file_that_is_there(site) -> None:
    for file in site.folder.rglob("*/index.html"):
        config = re.search(r'"search": "([^"?]+)\?([^"]+)"', file.read_text(encoding="utf-8"))
        worker = (file.parent / config[1]).resolve()
        assert worker.is_file()
        assert worker.with_name(config[2]).is_file()
        assert "importScripts" in worker.read_text(encoding="utf-8")
