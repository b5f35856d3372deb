"""The search finds what a learner types in either language, and nothing of a quiz."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from learner import BOTH
from playwright.sync_api import Locator, Page, expect
from support import at_night

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


# In Swedish what was typed is another form than what is found.
WRITTEN = {
    "sv": {
        "säljarnas": r"\bsäljare\b",
        "kunderna": r"\bkund\b",
        "kollegornas": r"\bkollega\b",
        "bladens": r"\bblad\b",
        "kopparna": r"\bkopp\b",
    },
    "zh": {"交易成本": "交易成本", "心理契约": r"\w心理契约|心理契约\w", "契约": r"\w契约"},
}


@BOTH
def test_words_are_found(page: Page, site, words, language) -> None:
    page.goto(f"{site.url}{language}/")
    search, texts = Search(page, words(language)["site"]["search_dialog"]), index(site, language)
    for typed, written in WRITTEN[language].items():
        # So that what is found is not what was found before.
        expect(search.type("qqqq")).to_have_count(0)
        links = search.type(typed)
        expect(links).not_to_have_count(0)
        found = [urlsplit(link) for link in links.evaluate_all("all => all.map(it => it.getAttribute('href'))")]
        assert all(f"/{language}/" in address.path for address in found)
        places = {f"{it.path.partition(f'/{language}/')[2]}{'#' * bool(it.fragment)}{it.fragment}" for it in found}
        told = [texts[unquote(place)] for place in places]
        assert [
            text
            for text in told
            if re.search(written, text, re.IGNORECASE) and (language == "zh" or typed not in text.lower())
        ], typed


NAMES = {
    "sv": {
        "bladens": "leaf",
        "löven": "leaf",
        "叶": "leaf",
        "ye": "leaf",
        "anga": "steam",
        "eftersmakerna": "aftertaste",
    },
    "zh": {
        "茶青": "leaf",
        "kanna": "pot",
        "zishahu": "pot",
        "zi sha hu": "pot",
        "zǐshāhú": "pot",
        "lvwang": "strainer",
    },
}


@BOTH
def test_a_term_is_found_by_its_other_names(page: Page, site, words, language) -> None:
    page.goto(f"{site.url}{language}/")
    search = Search(page, words(language)["site"]["search_dialog"])
    for typed, term in at_night([*NAMES[language].items()], by_day=3):
        expect(search.type("qqqq")).to_have_count(0)
        leads = re.compile(rf"/{language}/glossary/\?h=.*#{term}$|/glossary/#{term}$")
        expect(search.type(typed).first).to_have_attribute("href", leads)
    search.links.first.click()
    expect(page.locator(f"#{term}")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("language", "own", "others"),
    [
        # Some characters of what is not there are in many places.
        ("zh", "茶杯", ("量子力学", "大叶", "水学", "区块链", "kvantfysik")),
        ("sv", "kopp", ("kvantfysik", "blockkedjor", "量子力学", "fotboll på tisdag")),
    ],
)
def test_what_is_not_there_is_told(page: Page, site, words, axe, language, own, others) -> None:
    page.goto(f"{site.url}{language}/")
    search = Search(page, words(language)["site"]["search_dialog"])
    # The first one shows that the search is ready, so that nothing found means that there is nothing.
    expect(search.type(own)).not_to_have_count(0)
    for other in at_night(others, by_day=3):
        expect(search.type(other)).to_have_count(0)
    told = {"sv": "Inga sökresultat", "zh": "没有找到符合条件的结果"}[language]
    expect(page.get_by_role("dialog").get_by_text(told)).to_be_visible()
    axe(page, whole=True)


def test_a_heading_is_opened(page: Page, site, words) -> None:
    page.goto(f"{site.url}sv/")
    search = Search(page, words("sv")["site"]["search_dialog"])
    expect(search.type("blad")).not_to_have_count(0)
    search.box.press("Enter")
    expect(page).to_have_url(re.compile("/sv/glossary/.*#leaf$"))


def test_a_tag_is_found_and_a_title_is_shown_as_it_was_typed(page: Page, small, words) -> None:
    title = """Säg "ja" & 'nej' < inget"""
    files = {"content/sv/a.md": f"---\ntitle: {title}\ntags: [fikapaus]\n---\n\nEn rad.\n", "content/zh/a.md": "# 一\n"}
    page.goto(f"{small({}, files=files, search=True).url}sv/")
    search = Search(page, words("sv")["site"]["search_dialog"])
    for typed in ("fikapaus", "inget"):
        expect(search.type(typed).first).to_contain_text(title)


@BOTH
def test_no_page_of_trainers_is_indexed(site, language) -> None:
    # Trainers are shown quizzes as they are written, in all languages: their pages are none of the learners' search.
    assert not [place for place in index(site, language) if place.startswith(("sv/", "zh/", "trainers/"))]


def test_nothing_of_a_quiz_is_found(page: Page, small, words) -> None:
    site = small({"q": QUIZ}, search=True)
    page.goto(f"{site.url}sv/")
    search = Search(page, words("sv")["site"]["search_dialog"])
    expect(search.type("text")).not_to_have_count(0)
    for word in HIDDEN:
        expect(search.type(word)).to_have_count(0)
        assert not [text for text in index(site, "sv").values() if word in text]


@BOTH
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
